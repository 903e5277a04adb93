package org.openmtl.platform.customfields;

import java.util.List;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Knows how attributes are defined at this moment. It is asked within a transaction of whoever keeps the records. */
public interface AttributeDefinitions {
    /** The attributes of that kind of record. */
    DefinedAttributes of(RecordKind kind);

    /**
     * As {@link DefinedAttributes#ofChange}; a change without attributes asks nothing.
     *
     * @throws MtlProblem validation-failed, naming every attribute that breaks a rule or must not be cleared
     */
    default Values ofChange(RecordKind kind, Values known, Values patch) {
        return patch.has(DefinedAttributes.FIELD) ? of(kind).ofChange(known, patch) : patch;
    }

    /** As {@link DefinedAttributes#filters}; a query that names no attribute asks nothing. */
    default List<Filter> filters(RecordKind kind, ListQuery query, String finder, String untilFound) {
        boolean asks = query.filters().keySet().stream().anyMatch(name -> name.startsWith(DefinedAttributes.PREFIX));
        return asks ? of(kind).filters(finder, untilFound) : List.of();
    }
}
