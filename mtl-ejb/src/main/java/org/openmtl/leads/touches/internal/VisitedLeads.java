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

    private static final String VISIT = """
            SELECT v.id AS visit_id, l.id AS lead_id,
                   least(coalesce(v.checked_in_at, (v.date + time '12:00') AT TIME ZONE v.time_zone), now()) AS at
              FROM relationship.visit v JOIN leads.lead l ON l.archived_at IS NULL AND
            """;

    /** Served by lead_visit. */
    private static final String YIELDED = VISIT + " l.visit_id = v.id WHERE v.state = 'DONE' AND v.archived_at IS NULL";

    /** Served by lead_account. */
    private static final String CONCERNED = VISIT + """
             l.account_id = v.account_id AND l.owner_id = v.owner_id AND l.created_at < v.date + 1
             AND l.stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL', 'NURTURING')
             WHERE v.state = 'DONE' AND v.archived_at IS NULL
            """;

    private static final String BY =
            YIELDED + " AND v.id = ANY (?) UNION " + CONCERNED + " AND v.id = ANY (?) ORDER BY visit_id, lead_id";

    private static final String OF = YIELDED + " AND l.id = ANY (?)";

    @Inject
    private Sql sql;

    /** Touches by these visits. */
    List<RecordTouch> by(Collection<UUID> visits) {
        return visits.isEmpty() ? List.of() : sql.list(BY, VisitedLeads::touch, visits, visits);
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
