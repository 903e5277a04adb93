package org.openmtl.leads.merging.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openmtl.shared.JsonValues;

/**
 * What a column has after a merge.
 *
 * @param from which of the two leads it comes from
 * @param why it comes from there
 */
record MergedField(String column, JsonValue value, From from, Why why) {
    private static final Pattern WORD = Pattern.compile("_([a-z])");

    /** Where a value comes from. */
    enum From {
        WINNER,
        LOSER,
        BOTH
    }

    /** Why a value stays. */
    enum Why {
        /** Both say the same. */
        SAME,
        /** The other one says nothing. */
        ONLY,
        /** The other one was never tried. */
        VERIFIED,
        /** The other one is older. */
        NEWER,
        /** It is the first contact of the two. */
        EARLIER,
        /** It belongs to the lead that has come further. */
        FURTHER,
        /** No is stronger than never asked, and that is stronger than yes. */
        MORE_RESTRICTIVE,
        /** Both go together. */
        UNITED,
        /** Both do not go together for their length: the other one stays with the loser. */
        TOO_LONG
    }

    /** As answers show it. */
    JsonObject shown() {
        return JsonValues.object()
                .add("field", fieldOf(column))
                .add("value", value)
                .add("from", from.name())
                .add("why", why.name())
                .build();
    }

    /** The field that a column holds. */
    static String fieldOf(String column) {
        return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
