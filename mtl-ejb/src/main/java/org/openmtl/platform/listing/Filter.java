package org.openmtl.platform.listing;

import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/**
 * A filter callers may use.
 *
 * @param field name and type of its value
 * @param condition SQL with one {@code ?} for the value, on the row {@code t}
 * @param pattern whether the value is text to look for, to be escaped and wrapped for LIKE
 * @param many how to look where very many rows match, null when that makes no difference
 */
public record Filter(
        Field<?> field,
        String condition,
        boolean pattern,
        @Nullable Many many) {
    /**
     * Looking for text that very many rows have: whoever goes through them in order has a page of them soon, while an index finds them all
     * first.
     *
     * @param asked SQL that tells whether there are so many, with one {@code ?} for the value
     * @param condition SQL with one {@code ?} for the value, on the row {@code t}
     */
    public record Many(String asked, String condition) {}

    private static final int VERY_MANY = 2_000;

    /** One whose way makes no difference. */
    public Filter(Field<?> field, String condition, boolean pattern) {
        this(field, condition, pattern, null);
    }

    /** The column equals the value. */
    public static Filter equal(Field<?> field) {
        return new Filter(field, "t." + field.column() + " = ?", false);
    }

    /** The id is one of those that a function with a LIKE pattern finds. */
    public static Filter found(Field<String> field, String function) {
        return new Filter(field, "t.id IN (SELECT " + function + "(?))", true);
    }

    /**
     * As {@link #found}, at any number of rows that match.
     *
     * @param findsMany function with a LIKE pattern and a number that tells whether so many rows match
     * @param column that is searched
     */
    public static Filter found(Field<String> field, String function, String findsMany, String column) {
        Many many = new Many("SELECT " + findsMany + "(?, " + VERY_MANY + ")", "t." + column + " LIKE ?");
        return new Filter(field, found(field, function).condition(), true, many);
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
