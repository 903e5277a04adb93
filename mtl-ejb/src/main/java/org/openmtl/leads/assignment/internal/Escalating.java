package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Ownership;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;
import org.openmtl.platform.identity.Grants;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.notify.Hints;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Does what is due when answers are late; each step of a clock once. */
@ApplicationScoped
class Escalating implements Chore {
    private static final int AT_ONCE = 20;

    /** Served by escalation_due. */
    private static final String DUE = """
            SELECT e.clock_id, e.step, e.action, c.lead_id, c.unit_id, c.owner_id
              FROM leads.escalation e JOIN leads.response_clock c ON c.id = e.clock_id
             WHERE e.done_at IS NULL AND e.at <= ? AND c.ended_at IS NULL
             ORDER BY e.at LIMIT ? FOR UPDATE OF e SKIP LOCKED
            """;

    private static final String DONE = "UPDATE leads.escalation SET done_at = ? WHERE clock_id = ? AND step = ?";

    @Inject
    private Upkeep upkeep;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Ownership ownership;

    @Inject
    private Assigner assigner;

    @Inject
    private DecisionLog log;

    @Inject
    private Grants grants;

    @Inject
    private Hints hints;

    private record Due(UUID clock, int step, Step.Action action, UUID lead, UUID unit, UUID owner) {}

    @Override
    public String name() {
        return "escalate-leads";
    }

    @Override
    public boolean step() {
        upkeep.act(name());
        List<Due> due = sql.list(DUE, Escalating::due, rows.now(), AT_ONCE);
        due.forEach(this::escalate);
        return due.size() == AT_ONCE;
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(1);
    }

    private void escalate(Due due) {
        sql.run(DONE, rows.now(), due.clock(), due.step());
        if (due.action() == Step.Action.NOTIFY) {
            grants.nearestWhoMay(Permission.LEAD_HAND_OVER, due.unit()).forEach(hints::tell);
            return;
        }
        LeadView released = ownership.release(due.lead());
        pooled(released, due.owner());
        if (due.action() == Step.Action.REASSIGN) {
            assigner.activeIn(due.unit())
                    .ifPresent(ruleSet -> assigner.assign(ruleSet, List.of(released), Set.of(due.owner())));
        }
    }

    private void pooled(LeadView lead, UUID owner) {
        Decision decision = new Decision(lead.id(), Outcome.POOLED, Reason.ESCALATED, null, null, null, List.of());
        log.keep(lead.unitId(), decision, owner, rows.now());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject(1, UUID.class),
                row.getInt(2),
                Step.Action.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class));
    }
}
