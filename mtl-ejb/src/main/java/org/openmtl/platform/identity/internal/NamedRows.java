package org.openmtl.platform.identity.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;

/**
 * A list of rows in the order of a name. Units, people and integrations belong to no territory as customers do, and there are
 * thousands of them at most.
 *
 * @param columns what to select of the row {@code t}
 * @param from table and joins
 * @param visible condition that says what the actor may see
 * @param name field to sort by
 */
record NamedRows<T>(
        String columns,
        String from,
        String visible,
        Field<String> name,
        List<Filter> filters,
        Sql.Shape<T> shape,
        Function<T, String> nameOf,
        Function<T, UUID> idOf) {
    private record Condition(String sql, List<@Nullable Object> arguments) {}

    /** A page; the arguments are those of the visible rows. */
    Slice<T> page(Sql sql, Lists lists, ListQuery query, Object... visibleTo) {
        Order order = order(query);
        Condition where = where(query, visibleTo);
        Position after = lists.position(query, order);
        String page = "SELECT " + columns + from + where.sql()
                + (after == null ? "" : " AND (t." + name.column() + ", t.id) > (?, ?)") + " ORDER BY t."
                + name.column() + ", t.id LIMIT " + (query.limit() + 1);
        List<@Nullable Object> arguments = new ArrayList<>(where.arguments());
        if (after != null) {
            arguments.add(after.value());
            arguments.add(after.id());
        }
        Long total = query.total() ? count(sql, where) : null;
        return lists.slice(query, order, sql.list(page, shape, arguments.toArray()), total, nameOf, idOf);
    }

    private Long count(Sql sql, Condition where) {
        return sql.first(
                        "SELECT count(*)" + from + where.sql(),
                        row -> row.getLong(1),
                        where.arguments().toArray())
                .orElseThrow();
    }

    private Condition where(ListQuery query, Object... visibleTo) {
        StringBuilder conditions = new StringBuilder(" WHERE ").append(visible);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(visibleTo));
        Map<String, Filter> known = new LinkedHashMap<>();
        filters.forEach(filter -> known.put(filter.field().name(), filter));
        query.filters().forEach((asked, text) -> {
            Filter filter = known.get(asked);
            if (filter == null) {
                throw MtlProblem.invalid(
                        asked, "unknown-parameter", "is not one of the filters " + new TreeSet<>(known.keySet()));
            }
            conditions.append(" AND ").append(filter.condition());
            arguments.add(filter.read(text));
        });
        return new Condition(conditions.toString(), arguments);
    }

    private Order order(ListQuery query) {
        if (query.sort() != null && !query.sort().equals(name.name())) {
            throw MtlProblem.invalid("sort", "one-of", "must be one of [" + name.name() + "]");
        }
        return new Order(name, false);
    }
}
