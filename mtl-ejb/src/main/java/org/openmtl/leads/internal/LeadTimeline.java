package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.TimelineEntry;
import org.openmtl.leads.TimelinePoint;
import org.openmtl.leads.TimelineSource;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;

/** Stages, hand-overs and visits of a lead. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class LeadTimeline implements TimelineSource {
    /** Kind, time, id and actor come first; each further column is a fact of its name. */
    private static final String STAGES = """
            SELECT 'stage.entered', at, id, created_by, from_stage AS "from", to_stage AS "to", reason
              FROM leads.stage_change
             WHERE lead_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?
            """;

    private static final String HANDOVERS = """
            SELECT 'handed-over', at, id, created_by, recipient AS "to", owner_id AS "ownerId", answer, reason,
                   to_char(answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "answeredAt"
              FROM leads.handover
             WHERE lead_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?
            """;

    /** Visits to the lead's account since the lead is one, and the visit it came from. */
    private static final String VISITS = """
            SELECT 'visit', v.at, v.id, v.created_by, v.id AS "visitId", v.state, v.outcome
              FROM leads.lead l
             CROSS JOIN LATERAL (
                    SELECT id, date::timestamptz AS at, created_by, state, outcome, archived_at
                      FROM relationship.visit WHERE id = l.visit_id
                    UNION
                    SELECT id, date::timestamptz, created_by, state, outcome, archived_at
                      FROM relationship.visit
                     WHERE account_id = l.account_id AND date >= (l.created_at - interval '1 day')::date) v
             WHERE l.id = ? AND (v.at, v.id) < (?, ?) AND v.archived_at IS NULL ORDER BY v.at DESC, v.id DESC LIMIT ?
            """;

    private static final int FIRST_FACT = 5;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Override
    public List<TimelineEntry> entries(UUID leadId, TimelinePoint before, int most) {
        List<TimelineEntry> all = new ArrayList<>();
        all.addAll(read(STAGES, leadId, before, most));
        all.addAll(read(HANDOVERS, leadId, before, most));
        if (rows.actor().may(Permission.VISIT_READ)) {
            all.addAll(read(VISITS, leadId, before, most));
        }
        return all.stream().sorted(TimelineEntry.NEWEST_FIRST).limit(most).toList();
    }

    private List<TimelineEntry> read(String statement, UUID leadId, TimelinePoint before, int most) {
        return sql.list(statement, LeadTimeline::entry, leadId, before.at(), before.id(), most);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        JsonObjectBuilder facts = JsonValues.object();
        for (int i = FIRST_FACT; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                facts.add(row.getMetaData().getColumnLabel(i), value);
            }
        }
        return new TimelineEntry(
                row.getObject(2, OffsetDateTime.class),
                row.getObject(3, UUID.class),
                row.getString(1),
                row.getString(4),
                facts.build());
    }
}
