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
 * @param finder how to find rows by an index; null when the rows of the list are looked at in order
 * @param inOrder how to go through the rows of the list instead, where so many match that a page of them is soon full; null for never
 */
public record Filter(
        Field<?> field,
        String condition,
        Function<Object, Object> meaning,
        @Nullable Finder finder,
        @Nullable InOrder inOrder) {
    /**
     * A function that finds by an index the ids of rows that match and are not archived. Its parameters are the value and those of the
     * database's {@code platform.finding}.
     *
     * @param function its name
     * @param value SQL with one {@code ?} for the value
     */
    public record Finder(String function, String value) {
        /** SQL with one {@code ?} for the value, of a table with the ids of all in the territory. */
        String all() {
            return function + "(" + value + ")";
        }

        /** How the call begins, with a {@code ?} for the value and one for units: further parameters may follow. */
        String sorted(Order order) {
            return function + "(" + value + ", units => CAST(? AS uuid[]), sorted => '" + order.column()
                    + "', descending => " + order.descending();
        }
    }

    /**
     * Going through the rows of a list in its order.
     *
     * @param rows SQL with a {@code ?} for the value and one for how many matching rows are wanted, of a function that tells how many rows to
     *     go through at most; null when an index finds all that match sooner
     * @param column that is looked at
     * @param test SQL with one {@code ?} for the value that follows the column
     */
    public record InOrder(String rows, String column, String test) {}

    private static final int SHORT = 2;

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
        return found(field, new Finder(function, "?"), Filter::pattern, null);
    }

    private static Filter found(
            Field<?> field, Finder finder, Function<Object, Object> meaning, @Nullable InOrder inOrder) {
        return new Filter(field, "t.id IN (SELECT f.id FROM " + finder.all() + " f)", meaning, finder, inOrder);
    }

    /**
     * As {@link #found}, at any number of rows that match. One or two letters are looked for where words begin: elsewhere they stand in
     * nearly every text, and no index has them.
     *
     * @param untilFound function with a LIKE pattern, see {@link InOrder#rows}
     * @param column that is searched; each word in it has a space before it
     */
    public static Filter found(Field<String> field, String function, String untilFound, String column) {
        InOrder inOrder = new InOrder(untilFound + "(CAST(? AS text), ?)", column, "LIKE ?");
        return found(field, new Finder(function, "?"), Filter::wordPattern, inOrder);
    }

    /**
     * The JSON of a column holds something, at any number of rows that do.
     *
     * @param column of the type jsonb
     * @param part of the JSON, by the value
     * @param finder function that finds rows by a part of the JSON, see {@link #finder}
     * @param untilFound function with a part of the JSON, see {@link InOrder#rows}
     */
    public static Filter holding(
            Field<?> field, String column, Function<Object, Object> part, String finder, String untilFound) {
        String json = "CAST(? AS jsonb)";
        InOrder inOrder = new InOrder(untilFound + "(" + json + ", ?)", column, "@> " + json);
        return found(field, new Finder(finder, json), part, inOrder);
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
