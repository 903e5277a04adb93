package org.openmtl.platform.listing;

import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/**
 * A filter callers may use.
 *
 * @param field name and type of its value
 * @param condition SQL with one {@code ?} for the value, on the row {@code t}
 * @param pattern whether the value is text to look for, to be escaped and wrapped for LIKE
 */
public record Filter(Field<?> field, String condition, boolean pattern) {
    /** The column equals the value. */
    public static Filter equal(Field<?> field) {
        return new Filter(field, "t." + field.column() + " = ?", false);
    }

    /** The id is one of those that a function with a LIKE pattern finds. */
    public static Filter found(Field<String> field, String function) {
        return new Filter(field, "t.id IN (SELECT " + function + "(?))", true);
    }

    /**
     * Reads the value.
     *
     * @throws MtlProblem validation-failed
     */
    public Object read(String text) {
        Object value = FieldSet.readValue(field, text);
        return pattern ? "%" + escaped(value.toString().toLowerCase(java.util.Locale.ROOT)) + "%" : value;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
