package org.openmtl.platform.audit.internal;

import static org.openmtl.platform.identity.Permission.AUDIT_READ;
import static org.openmtl.platform.identity.Permission.PEOPLE_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.audit.AuditEntry;
import org.openmtl.platform.audit.AuditTrail;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.JsonText;

/** The audit's facade. */
@Stateless
@Guarded
public class AuditTrailBean implements AuditTrail {
    private static final Order NEWEST_FIRST = new Order(Field.of("seq", FieldTypes.text(19)), true);

    /** Served by audit_entry_row. Entries of people and units belong to no territory and are for those who may read people. */
    private static final String PAGE = """
            SELECT seq, at, actor, device_id, request, entity, entity_id, action, changes
              FROM platform.audit_entry
             WHERE entity = ? AND entity_id = ? AND seq < CAST(? AS bigint)
               AND (unit_id = ANY (CAST(? AS uuid[])) OR (unit_id IS NULL AND CAST(? AS boolean)))
             ORDER BY seq DESC LIMIT ?
            """;

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    @Inject
    private Lists lists;

    @Override
    @Requires(AUDIT_READ)
    public Slice<AuditEntry> of(String entity, UUID id, int limit, @Nullable String cursor) {
        if (limit < 1 || limit > GREATEST_PAGE) {
            throw MtlProblem.invalid("limit", "range", "must be a number from 1 to " + GREATEST_PAGE);
        }
        ListQuery query = new ListQuery(Map.of(), null, limit, cursor, false);
        Position after = lists.position(query, NEWEST_FIRST);
        if (after != null && !after.id().equals(id)) {
            throw MtlProblem.invalid("cursor", "cursor", "is a cursor of another row");
        }
        List<Row> rows = rows(entity, id, after == null ? Long.toString(Long.MAX_VALUE) : after.value(), limit + 1);
        return lists.slice(query, NEWEST_FIRST, rows, null, row -> Long.toString(row.seq()), row -> id)
                .map(Row::entry);
    }

    private List<Row> rows(String entity, UUID id, String before, int limit) {
        Actor actor = current.get();
        return sql.list(
                PAGE, AuditTrailBean::row, entity, id, before, actor.units(AUDIT_READ), actor.may(PEOPLE_READ), limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        String action = row.getString("action");
        AuditEntry entry = new AuditEntry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getObject("device_id", UUID.class),
                row.getString("request"),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                action,
                Changes.read(action, JsonText.object(row.getString("changes"))));
        return new Row(row.getLong("seq"), entry);
    }

    private record Row(long seq, AuditEntry entry) {}
}
