package org.openmtl.leads.assignment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.PolicyFields;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** What holds for leads of a unit, and of a segment: deadlines, escalation, and the use of the pool. */
@Entity
@Table(schema = "leads", name = "lead_policy")
class LeadPolicy extends TerritorialRow {
    private @Nullable String segment;

    @Column(name = "accept_minutes")
    private @Nullable Long acceptMinutes;

    @Column(name = "contact_minutes")
    private @Nullable Long contactMinutes;

    private String escalation = JsonText.EMPTY_ARRAY;

    @Column(name = "claims_per_day")
    private @Nullable Long claimsPerDay;

    @Column(name = "holding_cap")
    private @Nullable Long holdingCap;

    @Column(name = "cooldown_days")
    private @Nullable Long cooldownDays;

    @Column(name = "protection_days")
    private @Nullable Long protectionDays;

    @Column(name = "idle_days")
    private @Nullable Long idleDays;

    @Column(name = "stuck_days")
    private @Nullable Long stuckDays;

    @Column(name = "warn_days")
    private @Nullable Long warnDays;

    /** For the persistence provider. */
    protected LeadPolicy() {}

    /** One just made. */
    LeadPolicy(UUID id, Values values, UUID unitId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        learn(values);
    }

    /**
     * Takes over the fields that are given.
     *
     * @throws MtlProblem validation-failed
     */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(PolicyFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
        given.ifGiven(PolicyFields.SEGMENT, value -> segment = value);
        given.ifGiven(PolicyFields.ACCEPT_MINUTES, value -> acceptMinutes = positive("acceptMinutes", value));
        given.ifGiven(PolicyFields.CONTACT_MINUTES, value -> contactMinutes = positive("contactMinutes", value));
        given.ifGiven(
                PolicyFields.ESCALATION, value -> escalation = value == null ? JsonText.EMPTY_ARRAY : value.toString());
        given.ifGiven(PolicyFields.CLAIMS_PER_DAY, value -> claimsPerDay = value);
        given.ifGiven(PolicyFields.HOLDING_CAP, value -> holdingCap = value);
        given.ifGiven(PolicyFields.COOLDOWN_DAYS, value -> cooldownDays = value);
        given.ifGiven(PolicyFields.PROTECTION_DAYS, value -> protectionDays = value);
        given.ifGiven(PolicyFields.IDLE_DAYS, value -> idleDays = positive("idleDays", value));
        given.ifGiven(PolicyFields.STUCK_DAYS, value -> stuckDays = positive("stuckDays", value));
        given.ifGiven(PolicyFields.WARN_DAYS, value -> warnDays = value);
        Step.read(JsonText.array(escalation));
        check();
    }

    private void check() {
        long soonest = Math.min(
                Objects.requireNonNullElse(idleDays, Long.MAX_VALUE),
                Objects.requireNonNullElse(stuckDays, Long.MAX_VALUE));
        if (warnDays != null && warnDays >= soonest) {
            throw MtlProblem.invalid("warnDays", "range", "must be less than idleDays and stuckDays");
        }
    }

    private static @Nullable Long positive(String field, @Nullable Long value) {
        if (value != null && value == 0) {
            throw MtlProblem.invalid(field, "range", "must be at least 1");
        }
        return value;
    }

    PolicyView view() {
        return new PolicyView(
                id(),
                version(),
                unitId(),
                segment,
                acceptMinutes,
                contactMinutes,
                JsonText.array(escalation),
                claimsPerDay,
                holdingCap,
                cooldownDays,
                protectionDays,
                idleDays,
                stuckDays,
                warnDays,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
