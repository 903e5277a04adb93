package org.openmtl.platform.listing;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/**
 * A filter callers may use.
 *
 * @param field name and type of its value
 * @param condition SQL with one {@code ?} for the value, on the row {@code t}
 * @param meaning what is bound of a value that was read
 * @param finder SQL with one {@code ?} for the value, of a function that finds by an index all that match and are not archived: rows with id,
 *     unit_id and each column by which the list can be sorted, so that none but those of the page are looked up; null when the rows of the
 *     list are looked at in order
 * @param many how to look where very many rows match, null when that makes no difference
 */
public record Filter(
        Field<?> field,
        String condition,
        Function<Object, Object> meaning,
        @Nullable String finder,
        @Nullable Many many) {
    /**
     * Looking for text that very many rows have: whoever goes through them in order has a page of them soon, while an index finds them all
     * first.
     *
     * @param asked SQL that tells whether there are so many, with one {@code ?} for the value
     * @param condition SQL with one {@code ?} for the value, on the row {@code t}
     */
    public record Many(String asked, String condition) {}

    private static final int SHORT = 2;

    /** Going through rows in order has to read the JSON of each, so an index is quicker for longer. */
    private static final int VERY_MANY_JSON = 10_000;

    /**
     * One for which the rows of the list are looked at in order.
     *
     * @param pattern whether the value is text to look for, to be escaped and wrapped for LIKE
     */
    public Filter(Field<?> field, String condition, boolean pattern) {
        this(field, condition, pattern ? Filter::pattern : Function.identity(), null, null);
    }

    /** The column equals the value. */
    public static Filter equal(Field<?> field) {
        return new Filter(field, "t." + field.column() + " = ?", false);
    }

    /** The row is one of those that a function finds by a LIKE pattern, see {@link #finder}. */
    public static Filter found(Field<String> field, String function) {
        return found(field, function + "(?)", Filter::pattern, null);
    }

    private static Filter found(Field<?> field, String finder, Function<Object, Object> meaning, @Nullable Many many) {
        return new Filter(field, "t.id IN (SELECT f.id FROM " + finder + " f)", meaning, finder, many);
    }

    /**
     * As {@link #found}, at any number of rows that match. One or two letters are looked for where words begin: elsewhere they stand in
     * nearly every text, and no index has them.
     *
     * @param findsMany function with a LIKE pattern that tells whether very many rows match
     * @param column that is searched; each word in it has a space before it
     */
    public static Filter found(Field<String> field, String function, String findsMany, String column) {
        Many many = new Many("SELECT " + findsMany + "(?)", "t." + column + " LIKE ?");
        return found(field, function + "(?)", Filter::wordPattern, many);
    }

    /**
     * The JSON of a column holds something, at any number of rows that do.
     *
     * @param column of the type jsonb
     * @param part of the JSON, by the value
     * @param finder function that finds rows by a part of the JSON, see {@link #finder}
     * @param findsMany function with a part and a number that tells whether so many rows hold it
     */
    public static Filter holding(
            Field<?> field, String column, Function<Object, Object> part, String finder, String findsMany) {
        String json = "CAST(? AS jsonb)";
        Many many = new Many(
                "SELECT " + findsMany + "(" + json + ", " + VERY_MANY_JSON + ")", "t." + column + " @> " + json);
        return found(field, finder + "(" + json + ")", part, many);
    }

    /**
     * Reads the value.
     *
     * @throws MtlProblem validation-failed
     */
    public Object read(String text) {
        return meaning.apply(FieldSet.readValue(field, text));
    }

    private static Object pattern(Object value) {
        return "%" + escaped(value.toString().toLowerCase(Locale.ROOT)) + "%";
    }

    /** An ideograph is a word of its own, and a sign begins none. */
    private static Object wordPattern(Object value) {
        String text = value.toString();
        boolean isBeginning = text.length() <= SHORT
                && text.codePoints()
                        .allMatch(sign -> Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign));
        return pattern(isBeginning ? " " + text : text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
