package org.openmtl.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmtl.shared.fields.FieldSet;

/** What rows can be imported into; implemented by a bean of the module that owns it. */
public interface ImportTarget {
    /** What its rows are, as callers name it, such as {@code leads}. */
    String kind();

    /**
     * Fields a column may be mapped to. One named {@value #ATTRIBUTES} takes further columns, each under its own name, as texts but for those that
     * are fields themselves, such as {@code attributes.size}.
     */
    FieldSet fields();

    /** Names that files give to fields, in any spelling of case, blanks and punctuation; field by name. */
    Map<String, String> synonyms();

    /** Names of columns that are better left out unless somebody maps them. */
    Set<String> leftOut();

    /** What would become of the rows of one unit; changes nothing. One verdict for each row, in order. */
    List<Verdict> judge(UUID unitId, List<ImportedRow> rows);

    /** Takes the rows over in the running transaction. One verdict for each row, in order; a row without effect leaves no trace. */
    List<Verdict> apply(UUID unitId, List<ImportedRow> rows);

    /** Tables that grow with the rows, by schema and name; the planner is told while they do. */
    List<String> tables();

    /** Field that takes a JSON object of further facts. */
    String ATTRIBUTES = "attributes";
}
