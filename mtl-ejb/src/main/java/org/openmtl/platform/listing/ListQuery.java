package org.openmtl.platform.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list.
 *
 * @param filters value by filter name
 * @param sort name of a sort, with a leading minus for descending order; null for the list's own order
 * @param limit rows wanted, 1 to {@value #GREATEST_LIMIT}
 * @param cursor where to go on, from the page before; null for the first page
 * @param total whether to count all rows that match
 */
public record ListQuery(
        Map<String, String> filters,
        @Nullable String sort,
        int limit,
        @Nullable String cursor,
        boolean total) {
    /** Rows of a page when the caller names no number. */
    public static final int USUAL_LIMIT = 50;

    /** Most rows a page may have. */
    public static final int GREATEST_LIMIT = 200;

    /** Takes its own copy of the filters. */
    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /** The first page with everything as usual. */
    public static ListQuery all() {
        return new ListQuery(Map.of(), null, USUAL_LIMIT, null, false);
    }

    /** The same question, going on from a cursor. */
    public ListQuery from(@Nullable String next) {
        return new ListQuery(filters, sort, limit, next, total);
    }
}
