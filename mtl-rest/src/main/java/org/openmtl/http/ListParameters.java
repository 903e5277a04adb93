package org.openmtl.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;

/** Reads the query of a list: {@code limit}, {@code cursor}, {@code sort}, {@code total}, and one parameter per filter. */
public final class ListParameters {
    private static final Set<String> OWN = Set.of("limit", "cursor", "sort", "total");

    private ListParameters() {}

    /**
     * What the caller asks.
     *
     * @throws MtlProblem validation-failed; names of filters are judged by the list
     */
    public static ListQuery of(MultivaluedMap<String, String> query) {
        Map<String, String> filters = new HashMap<>();
        query.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                filters.put(name, single(name, values));
            }
        });
        return new ListQuery(
                filters,
                text(query, "sort"),
                limit(text(query, "limit")),
                text(query, "cursor"),
                total(text(query, "total")));
    }

    private static @Nullable String text(MultivaluedMap<String, String> query, String name) {
        List<String> values = query.get(name);
        return values == null ? null : single(name, values);
    }

    private static String single(String name, List<String> values) {
        if (values.size() != 1) {
            throw MtlProblem.invalid(name, "single", "must be given once");
        }
        return values.get(0);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return ListQuery.USUAL_LIMIT;
        }
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= ListQuery.GREATEST_LIMIT) {
                return limit;
            }
        }
        throw MtlProblem.invalid("limit", "range", "must be a number from 1 to " + ListQuery.GREATEST_LIMIT);
    }

    private static boolean total(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw MtlProblem.invalid("total", "type", "must be true or false");
    }
}
