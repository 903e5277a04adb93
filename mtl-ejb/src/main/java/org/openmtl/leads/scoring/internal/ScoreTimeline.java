package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.TimelineEntry;
import org.openmtl.leads.TimelinePoint;
import org.openmtl.leads.TimelineSource;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;

/** Changes of a lead's grade. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class ScoreTimeline implements TimelineSource {
    /** Served by score_change_lead. */
    private static final String CHANGES = """
            SELECT at, id, created_by, from_grade, to_grade, fit, engagement, v FROM leads.score_change
             WHERE lead_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?
            """;

    @Inject
    private Sql sql;

    @Override
    public List<TimelineEntry> entries(UUID leadId, TimelinePoint before, int most) {
        return sql.list(CHANGES, ScoreTimeline::entry, leadId, before.at(), before.id(), most);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        JsonObject facts = JsonValues.object()
                .add("from", row.getString("from_grade"))
                .add("to", row.getString("to_grade"))
                .add("fit", row.getDouble("fit"))
                .add("engagement", row.getDouble("engagement"))
                .add("version", row.getLong("v"))
                .build();
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class),
                row.getObject("id", UUID.class),
                "score.graded",
                row.getString("created_by"),
                facts);
    }
}
