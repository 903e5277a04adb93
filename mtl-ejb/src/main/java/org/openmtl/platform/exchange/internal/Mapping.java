package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.MapColumns;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;

/**
 * Which column goes where.
 *
 * @param columns names of the columns
 * @param targets for each column the name of a field, {@code attributes.} and a name, or null
 */
record Mapping(List<String> columns, List<@Nullable String> targets) {
    static final String ATTRIBUTE = ImportTarget.ATTRIBUTES + ".";

    Mapping {
        columns = List.copyOf(columns);
        targets = Collections.unmodifiableList(new ArrayList<>(targets));
    }

    /** A mapping that may do: columns by the names of fields, then by their synonyms; what is left becomes attributes. */
    static Mapping suggested(List<String> columns, ImportTarget target) {
        Map<String, String> known = new HashMap<>();
        target.synonyms().forEach((name, field) -> known.put(plain(name), field));
        target.fields().all().forEach(field -> known.put(plain(field.name()), field.name()));
        Set<String> leftOut = new HashSet<>();
        target.leftOut().forEach(name -> leftOut.add(plain(name)));
        Map<String, String> taken = claims(columns, known, target.fields());
        List<@Nullable String> targets = new ArrayList<>();
        for (String column : columns) {
            String field = taken.get(column);
            String attribute = leftOut.contains(plain(column)) ? null : ATTRIBUTE + column;
            targets.add(field == null ? attribute : field);
        }
        return new Mapping(columns, targets);
    }

    /** Field by column; a field's own name goes before its synonyms, and an earlier column before a later one. */
    private static Map<String, String> claims(List<String> columns, Map<String, String> known, FieldSet fields) {
        Map<String, String> columnOf = new HashMap<>();
        for (String column : columns) {
            String field = known.get(plain(column));
            if (field != null && plain(field).equals(plain(column))) {
                columnOf.putIfAbsent(field, column);
            }
        }
        for (String column : columns) {
            String field = known.get(plain(column));
            if (field != null && fields.named(field) != null) {
                columnOf.putIfAbsent(field, column);
            }
        }
        Map<String, String> taken = new HashMap<>();
        columnOf.forEach((field, column) -> taken.put(column, field));
        return taken;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * The mapping somebody asks for; a column that is not mentioned is left out.
     *
     * @throws MtlProblem validation-failed, naming every column that is wrong
     */
    Mapping changed(Map<String, @Nullable String> wanted, FieldSet fields) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> used = new HashSet<>();
        wanted.forEach((column, target) -> {
            if (!columns.contains(column)) {
                errors.add(new FieldError(column, "unknown-column", "is not a column of the file"));
            } else if (target != null) {
                check(column, target, fields, used, errors);
            }
        });
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
        List<@Nullable String> changed = new ArrayList<>();
        columns.forEach(column -> changed.add(wanted.get(column)));
        return new Mapping(columns, changed);
    }

    private static void check(
            String column, String target, FieldSet fields, Set<String> used, List<FieldError> errors) {
        boolean attribute = target.startsWith(ATTRIBUTE);
        if (!isTarget(target, fields)) {
            errors.add(
                    new FieldError(column, "unknown-field", "cannot go to \"" + target + "\": there is no such field"));
        }
        boolean whole = target.equals(ImportTarget.ATTRIBUTES);
        boolean clash = whole && used.stream().anyMatch(other -> other.startsWith(ATTRIBUTE))
                || attribute && used.contains(ImportTarget.ATTRIBUTES);
        if (!used.add(target) || clash) {
            errors.add(new FieldError(column, "unique-field", "goes to \"" + target + "\", as another column does"));
        }
    }

    /** Whether there is a field of that name, or it is {@code attributes.} and a name and there are attributes. */
    static boolean isTarget(String target, FieldSet fields) {
        return target.startsWith(ATTRIBUTE)
                ? target.length() > ATTRIBUTE.length() && fields.named(ImportTarget.ATTRIBUTES) != null
                : fields.named(target) != null;
    }

    /**
     * Checks a mapping that is to be kept for any file.
     *
     * @throws MtlProblem validation-failed, naming every column that is wrong
     */
    static void check(JsonObject kept, FieldSet fields) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<String> names = new HashSet<>();
        MapColumns.targets(kept).forEach((column, target) -> {
            if (!names.add(plain(column))) {
                errors.add(new FieldError(column, "unique-columns", "is spelled like another column"));
            } else if (target != null) {
                check(column, target, fields, used, errors);
            }
        });
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
    }

    /**
     * What a mapping that was kept says of a file; a column that it does not name is left out.
     *
     * @throws MtlProblem validation-failed, when it names none of the columns
     */
    static Mapping kept(JsonObject kept, List<String> columns) {
        Map<String, @Nullable String> byName = new HashMap<>();
        MapColumns.targets(kept).forEach((column, target) -> byName.put(plain(column), target));
        List<@Nullable String> targets = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String column : columns) {
            String target = byName.get(plain(column));
            targets.add(target == null || !used.add(target) ? null : target);
        }
        if (used.isEmpty()) {
            throw MtlProblem.invalid("mappingId", "columns", "names none of the columns of the file");
        }
        return new Mapping(columns, targets);
    }

    /** As callers see it, in the order of the columns. */
    JsonObject json() {
        JsonObjectBuilder json = JsonValues.object();
        for (int i = 0; i < columns.size(); i++) {
            String target = targets.get(i);
            if (target == null) {
                json.addNull(columns.get(i));
            } else {
                json.add(columns.get(i), target);
            }
        }
        return json.build();
    }
}
