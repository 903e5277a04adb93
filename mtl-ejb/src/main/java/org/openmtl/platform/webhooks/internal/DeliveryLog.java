package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.webhooks.DeliveryState;
import org.openmtl.platform.webhooks.DeliveryView;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** Reads the log of deliveries, newest first. */
@Dependent
class DeliveryLog {
    private static final RecordReader<DeliveryView> READER = RecordReader.of(DeliveryView.class);
    private static final Order NEWEST_FIRST = new Order(Field.of("createdAt", FieldTypes.instant()), true);

    private static final String FROM = " FROM platform.webhook_delivery t WHERE ";
    private static final String SELECT = "SELECT " + READER.columns("t") + FROM;
    private static final String BEYOND = " AND (t.created_at, t.id) < (CAST(? AS timestamptz), ?)";
    private static final String ORDER = " ORDER BY t.created_at DESC, t.id DESC LIMIT ?";

    private static final Map<String, Filter> FILTERS = Map.of(
            "state", Filter.equal(Field.of("state", FieldTypes.oneOf(DeliveryState.class))),
            "subjectId", Filter.equal(Field.of("subjectId", FieldTypes.id())));

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    DeliveryView one(UUID id) {
        return sql.first(SELECT + "t.id = ?", READER::read, id).orElseThrow();
    }

    /** Served by webhook_delivery_log. */
    Slice<DeliveryView> page(UUID webhook, ListQuery query) {
        if (query.sort() != null && !query.sort().equals("-createdAt")) {
            throw MtlProblem.invalid("sort", "one-of", "must be -createdAt");
        }
        StringBuilder where = new StringBuilder("t.webhook_id = ?");
        List<@Nullable Object> arguments = new ArrayList<>(List.of(webhook));
        query.filters().forEach((name, text) -> {
            where.append(" AND ").append(filter(name).condition());
            arguments.add(filter(name).read(text));
        });
        Long total = query.total() ? count(where.toString(), arguments) : null;
        Position after = lists.position(query, NEWEST_FIRST);
        if (after != null) {
            where.append(BEYOND);
            arguments.addAll(List.of(after.value(), after.id()));
        }
        arguments.add(query.limit() + 1);
        List<DeliveryView> rows = sql.list(SELECT + where + ORDER, READER::read, arguments.toArray());
        return lists.slice(
                query, NEWEST_FIRST, rows, total, row -> row.createdAt().toString(), DeliveryView::id);
    }

    private Long count(String where, List<@Nullable Object> arguments) {
        return sql.first("SELECT count(*)" + FROM + where, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    private static Filter filter(String name) {
        Filter filter = FILTERS.get(name);
        if (filter == null) {
            throw MtlProblem.invalid(
                    name, "unknown-parameter", "is not one of the filters " + new TreeSet<>(FILTERS.keySet()));
        }
        return filter;
    }
}
