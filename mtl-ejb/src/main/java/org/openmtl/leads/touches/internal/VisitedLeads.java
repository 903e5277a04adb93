package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.platform.sql.Sql;

/**
 * Leads that visits yielded or concern: those that name the visit, and those which whoever paid it has at that account, as far as they were
 * there by then.
 */
@ApplicationScoped
class VisitedLeads {
    private static final String KIND = "visit.done";
    private static final String CHANNEL = "visit";

    private static final String AT =
            "least(coalesce(v.checked_in_at, (v.date + time '12:00') AT TIME ZONE v.time_zone), now()) AS at";

    /**
     * Visit by visit, served by lead_visit and lead_account. As one join, a plan made while there were few leads reads all of them.
     */
    private static final String BY = """
            WITH done AS MATERIALIZED (
                SELECT v.id, v.account_id, v.owner_id, v.date,
            """ + AT + """
                  FROM relationship.visit v WHERE v.state = 'DONE' AND v.archived_at IS NULL AND v.id = ANY (?))
            SELECT done.id AS visit_id, l.id AS lead_id, done.at
              FROM done CROSS JOIN LATERAL (
                   SELECT id FROM leads.lead WHERE archived_at IS NULL AND visit_id = done.id
                    UNION
                   SELECT id FROM leads.lead
                    WHERE archived_at IS NULL AND account_id = done.account_id AND owner_id = done.owner_id
                      AND created_at < done.date + 1 AND stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL', 'NURTURING')) l
             ORDER BY visit_id, lead_id
            """;

    private static final String OF = "SELECT v.id AS visit_id, l.id AS lead_id, " + AT + """
              FROM leads.lead l JOIN relationship.visit v ON v.id = l.visit_id
             WHERE l.id = ANY (?) AND l.archived_at IS NULL AND v.state = 'DONE' AND v.archived_at IS NULL
            """;

    @Inject
    private Sql sql;

    /** Touches by these visits. */
    List<RecordTouch> by(Collection<UUID> visits) {
        return visits.isEmpty() ? List.of() : sql.list(BY, VisitedLeads::touch, visits);
    }

    /** Touches by the visits that these new leads came of, if those are done already. */
    List<RecordTouch> of(Collection<UUID> leads) {
        return leads.isEmpty() ? List.of() : sql.list(OF, VisitedLeads::touch, leads);
    }

    private static RecordTouch touch(ResultSet row) throws SQLException {
        UUID lead = row.getObject("lead_id", UUID.class);
        return RecordTouch.of(lead, row.getObject("at", OffsetDateTime.class), KIND, CHANNEL)
                .knownAs("visit:" + row.getString("visit_id") + ":" + lead);
    }
}
