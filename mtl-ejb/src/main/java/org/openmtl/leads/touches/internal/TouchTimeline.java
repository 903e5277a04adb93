package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
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

/** Touches in a lead's timeline, each under its own kind. */
@ApplicationScoped
class TouchTimeline implements TimelineSource {
    private static final List<String> FACTS = List.of("channel", "campaign", "content");

    /** Served by touch_lead. A visit of ours stands in the timeline itself. */
    private static final String ENTRIES = """
            SELECT at, id, kind, created_by, channel, campaign, content, machine FROM leads.touch
             WHERE lead_id = ? AND (at, id) < (?, ?) AND NOT (kind = 'visit.done' AND coalesce(source_key, '') LIKE 'visit:%')
             ORDER BY at DESC, id DESC LIMIT ?
            """;

    @Inject
    private Sql sql;

    @Override
    public List<TimelineEntry> entries(UUID leadId, TimelinePoint before, int most) {
        return sql.list(ENTRIES, TouchTimeline::entry, leadId, before.at(), before.id(), most);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        JsonObjectBuilder facts = JsonValues.object();
        for (String fact : FACTS) {
            String value = row.getString(fact);
            if (value != null) {
                facts.add(fact, value);
            }
        }
        if (row.getBoolean("machine")) {
            facts.add("machine", true);
        }
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("created_by"),
                facts.build());
    }
}
