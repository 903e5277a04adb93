package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.assignment.AssignmentProblem;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.calendars.WorkingTimes;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;

/** Decides whether somebody may take a lead from the pool: one claim of a lead, and of a person, after the other. */
@ApplicationScoped
class Claims {
    private static final String WAIT_FOR_ONESELF = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String LOCK = """
            SELECT r.previous_owner, r.left_at FROM leads.routing r
             WHERE r.lead_id = ? AND r.state = 'POOLED' FOR UPDATE
            """;

    /** Served by assignment_log_claims. */
    private static final String CLAIMED =
            "SELECT count(*) FROM leads.assignment_log WHERE person_id = ? AND reason = 'CLAIMED' AND at >= ?";

    private static final String HELD = "SELECT coalesce(sum(leads), 0) FROM leads.open_leads(CAST(? AS uuid[]))";

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Policies policies;

    @Inject
    private WorkingTimes times;

    /**
     * A lead of the pool that nobody else can take meanwhile.
     *
     * @param isThere whether it is in the pool
     */
    record Pooled(
            boolean isThere,
            @Nullable UUID previousOwner,
            @Nullable Instant leftAt) {}

    Pooled lock(UUID leadId, UUID person) {
        sql.list(WAIT_FOR_ONESELF, row -> 1, "claims of " + person);
        return sql.first(LOCK, Claims::pooled, leadId).orElse(new Pooled(false, null, null));
    }

    /**
     * Checks a claim.
     *
     * @throws MtlProblem lead-not-in-pool, claim-limit, claim-cooling-down
     */
    void check(Pooled pooled, LeadView lead, UUID person) {
        if (!pooled.isThere() || lead.ownerId() != null || lead.archivedAt() != null) {
            throw MtlProblem.of(AssignmentProblem.NOT_IN_POOL, "It is not, or not any more, in the pool");
        }
        policies.inForce(lead.unitId(), lead.segment()).ifPresent(policy -> check(policy, pooled, person));
    }

    private void check(PolicyView policy, Pooled pooled, UUID person) {
        Long days = policy.cooldownDays();
        boolean isPrevious = person.equals(pooled.previousOwner());
        if (isPrevious && days != null && pooled.leftAt() != null) {
            Instant free = pooled.leftAt().plus(Duration.ofDays(days));
            if (rows.now().toInstant().isBefore(free)) {
                throw MtlProblem.of(AssignmentProblem.COOLING_DOWN, "It is free for you from " + free + " on");
            }
        }
        if (policy.claimsPerDay() != null && number(CLAIMED, person, today(person)) >= policy.claimsPerDay()) {
            throw MtlProblem.of(AssignmentProblem.CLAIM_LIMIT, "At most " + policy.claimsPerDay() + " a day");
        }
        if (policy.holdingCap() != null && number(HELD, List.of(person)) >= policy.holdingCap()) {
            throw MtlProblem.of(AssignmentProblem.CLAIM_LIMIT, "At most " + policy.holdingCap() + " open leads");
        }
    }

    private Instant today(UUID person) {
        ZoneId zone = times.ofPerson(person).zone();
        return rows.now()
                .atZoneSameInstant(zone)
                .toLocalDate()
                .atStartOfDay(zone)
                .toInstant();
    }

    private long number(String query, Object... arguments) {
        return sql.first(query, row -> row.getLong(1), arguments).orElse(0L);
    }

    private static Pooled pooled(ResultSet row) throws SQLException {
        return new Pooled(true, row.getObject("previous_owner", UUID.class), Sql.instantOrNull(row, "left_at"));
    }
}
