package org.openmtl.platform.customfields.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/** The table of definitions: some hundreds of rows, read whole where that is simpler. */
@ApplicationScoped
class CustomFieldRows {
    private static final RecordReader<CustomFieldView> READER = RecordReader.of(CustomFieldView.class);
    private static final Map<String, Field<?>> FILTERS = Map.of(
            CustomFieldFields.KIND.name(), CustomFieldFields.KIND,
            CustomFieldFields.ARCHIVED.name(), CustomFieldFields.ARCHIVED);
    private static final Order BY_NAME = new Order(CustomFieldFields.NAME, false);

    private static final String SELECT = "SELECT " + READER.columns("t") + " FROM platform.custom_field t WHERE ";
    private static final String ONE = SELECT + "t.id = ?";
    private static final String COUNT = "SELECT count(*) FROM platform.custom_field t WHERE t.kind = ?";
    private static final String MATCHING =
            "(CAST(? AS text) IS NULL OR t.kind = ?) AND (t.archived_at IS NOT NULL) = ?";
    private static final String TOTAL = "SELECT count(*) FROM platform.custom_field t WHERE " + MATCHING;
    private static final String PAGE = SELECT + MATCHING
            + " AND (CAST(? AS text) IS NULL OR (t.name, t.id) > (CAST(? AS text), CAST(? AS uuid))) ORDER BY t.name, t.id LIMIT ?";

    private static final String ADD = """
            INSERT INTO platform.custom_field
                   (label, required, default_value, max_length, scale, min, max, unit, choices, kind, name, type, id)
            VALUES (CAST(? AS jsonb), ?, CAST(? AS jsonb), ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            UPDATE platform.custom_field
               SET label = CAST(? AS jsonb), required = ?, default_value = CAST(? AS jsonb), max_length = ?, scale = ?, min = ?, max = ?,
                   unit = ?, choices = CAST(? AS jsonb), archived_at = ?, updated_at = ?, updated_by = ?
             WHERE id = ? AND version = ?
            """;

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    /**
     * The definition, archived or not.
     *
     * @throws MtlProblem not-found
     */
    CustomFieldView reach(UUID id) {
        return sql.first(ONE, READER::read, id).orElseThrow(() -> MtlProblem.notFound("custom field", id));
    }

    long count(RecordKind kind) {
        return sql.first(COUNT, row -> row.getLong(1), kind).orElse(0L);
    }

    void add(CustomFieldView field) {
        sql.run(ADD, arguments(field, field.kind(), field.name(), field.type(), field.id()));
    }

    /**
     * Writes it over the version that the caller has seen.
     *
     * @throws MtlProblem stale-version
     */
    void change(CustomFieldView field, long version) {
        @Nullable
        Object[] arguments =
                arguments(field, field.archivedAt(), field.updatedAt(), field.updatedBy(), field.id(), version);
        if (sql.run(CHANGE, arguments) == 0) {
            long now = reach(field.id()).version();
            throw MtlProblem.of(
                    CommonProblem.STALE_VERSION,
                    "You changed version " + version + ", it is at version " + now,
                    Map.of("version", now));
        }
    }

    private static @Nullable Object[] arguments(CustomFieldView field, @Nullable Object... more) {
        @Nullable
        Object[] common = {
            field.label().toString(),
            field.required(),
            text(field.defaultValue()),
            field.maxLength(),
            field.scale(),
            field.min(),
            field.max(),
            field.unit(),
            text(field.choices())
        };
        @Nullable Object[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return all;
    }

    private static @Nullable String text(@Nullable Object json) {
        return json == null ? null : json.toString();
    }

    /** A page of those that are asked for. */
    Slice<CustomFieldView> page(ListQuery query) {
        Object kind = asked(query, CustomFieldFields.KIND);
        boolean archived = Boolean.TRUE.equals(asked(query, CustomFieldFields.ARCHIVED));
        refuseOthers(query);
        Position after = lists.position(query, BY_NAME);
        String name = after == null ? null : after.value();
        List<CustomFieldView> found = sql.list(
                PAGE,
                READER::read,
                kind,
                kind,
                archived,
                name,
                name,
                after == null ? null : after.id(),
                query.limit() + 1);
        Long total = query.total()
                ? sql.first(TOTAL, row -> row.getLong(1), kind, kind, archived).orElse(0L)
                : null;
        return lists.slice(query, BY_NAME, found, total, CustomFieldView::name, CustomFieldView::id);
    }

    private static void refuseOthers(ListQuery query) {
        if (query.sort() != null && !query.sort().equals(CustomFieldFields.NAME.name())) {
            throw MtlProblem.invalid("sort", "one-of", "must be name");
        }
        query.filters().keySet().stream()
                .filter(name -> !FILTERS.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw MtlProblem.invalid(
                            name, "unknown-parameter", "is not one of the filters " + new TreeSet<>(FILTERS.keySet()));
                });
    }

    private static @Nullable Object asked(ListQuery query, Field<?> filter) {
        String text = query.filters().get(filter.name());
        return text == null ? null : FieldSet.readValue(filter, text);
    }
}
