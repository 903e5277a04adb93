package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Ownership;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;
import org.openmtl.platform.notify.Hints;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Puts leads that nobody follows up back into the pool, and warns their owners before. */
@ApplicationScoped
class Recycling implements Chore {
    private static final int AT_ONCE = 50;
    private static final int NEVER = Integer.MIN_VALUE;

    /** Whether any policy takes leads back, and after how many days at the soonest. */
    private static final String SOONEST = """
            SELECT (least(min(idle_days), min(stuck_days)) - coalesce(max(warn_days), 0))::int FROM leads.lead_policy
             WHERE archived_at IS NULL AND (idle_days IS NOT NULL OR stuck_days IS NOT NULL)
            """;

    /**
     * Leads that somebody holds, with the policy of the nearest unit, and since when they wait: for their owner or for another stage,
     * whichever runs out first.
     */
    private static final String HELD = """
            SELECT l.id, l.unit_id, l.owner_id
              FROM leads.lead l
              LEFT JOIN leads.routing r ON r.lead_id = l.id
              CROSS JOIN LATERAL (
                   SELECT p.idle_days, p.stuck_days, coalesce(p.warn_days, 0) AS warn_days, coalesce(p.protection_days, 0) AS protection_days
                     FROM platform.unit u
                     JOIN leads.lead_policy p ON p.unit_id = ANY (u.ancestors) AND p.archived_at IS NULL
                          AND (p.segment IS NULL OR p.segment = l.segment)
                    WHERE u.id = l.unit_id
                    ORDER BY array_position(u.ancestors, p.unit_id) DESC, p.segment NULLS LAST LIMIT 1) p
              CROSS JOIN LATERAL (
                   SELECT greatest(r.followed_up_at, l.handed_at, l.created_at,
                                   CASE WHEN l.updated_by = 'person:' || l.owner_id THEN l.updated_at END) AS followed_up_at) f
             WHERE l.owner_id IS NOT NULL AND l.archived_at IS NULL AND l.stage IN ('INQUIRY', 'MQL', 'SAL')
               AND l.created_at < CAST(? AS timestamptz) - make_interval(days => ?)
               AND coalesce(r.since, l.created_at) < CAST(? AS timestamptz) - make_interval(days => p.protection_days::int)
               AND (f.followed_up_at < CAST(? AS timestamptz) - make_interval(days => (p.idle_days %1$s)::int)
                    OR l.stage_since < CAST(? AS timestamptz) - make_interval(days => (p.stuck_days %1$s)::int))
               AND %2$s
             ORDER BY l.id LIMIT ?
            """;

    private static final String TO_WARN = HELD.formatted("- p.warn_days", "p.warn_days > 0 AND r.warned_at IS NULL");

    private static final String TO_TAKE = HELD.formatted(
            "", "(p.warn_days = 0 OR r.warned_at < CAST(? AS timestamptz) - make_interval(days => p.warn_days::int))");

    private static final String WARN = """
            INSERT INTO leads.routing (lead_id, unit_id, state, reason, since, person_id, warned_at)
            VALUES (?, ?, 'ASSIGNED', 'CAPTURED', ?, ?, ?)
            ON CONFLICT (lead_id) DO UPDATE SET warned_at = excluded.warned_at
            """;

    @Inject
    private Upkeep upkeep;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Ownership ownership;

    @Inject
    private DecisionLog log;

    @Inject
    private Hints hints;

    private record Held(UUID lead, UUID unit, UUID owner) {}

    @Override
    public String name() {
        return "recycle-leads";
    }

    @Override
    public boolean step() {
        upkeep.act(name());
        List<Integer> soonest = sql.list(SOONEST, row -> row.getObject(1) == null ? NEVER : row.getInt(1));
        if (soonest.get(0) == NEVER) {
            return false;
        }
        boolean moreToTake = takeBack(soonest.get(0));
        return warn(soonest.get(0)) || moreToTake;
    }

    private boolean warn(int soonest) {
        OffsetDateTime now = rows.now();
        List<Held> held = sql.list(TO_WARN, Recycling::held, now, soonest, now, now, now, AT_ONCE);
        for (Held one : held) {
            sql.run(WARN, one.lead(), one.unit(), now, one.owner(), now);
            hints.tell(one.owner());
        }
        return held.size() == AT_ONCE;
    }

    private boolean takeBack(int soonest) {
        OffsetDateTime now = rows.now();
        List<Held> held = sql.list(TO_TAKE, Recycling::held, now, soonest, now, now, now, now, AT_ONCE);
        for (Held one : held) {
            LeadView released = ownership.release(one.lead());
            Decision decision = new Decision(one.lead(), Outcome.POOLED, Reason.RECYCLED, null, null, null, List.of());
            log.keep(released.unitId(), decision, one.owner(), now);
            hints.tell(one.owner());
        }
        return held.size() == AT_ONCE;
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(15);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class));
    }
}
