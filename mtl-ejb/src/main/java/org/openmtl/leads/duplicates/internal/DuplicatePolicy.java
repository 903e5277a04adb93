package org.openmtl.leads.duplicates.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.duplicates.Door;
import org.openmtl.leads.duplicates.DuplicateAction;
import org.openmtl.leads.duplicates.DuplicatePolicyFields;
import org.openmtl.leads.duplicates.DuplicatePolicyView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** What is done about duplicates of leads of a unit that come through a door. */
@Entity
@Table(schema = "leads", name = "duplicate_policy")
class DuplicatePolicy extends TerritorialRow {
    @Enumerated(EnumType.STRING)
    private @Nullable Door door;

    @Column(name = "same_person")
    @Enumerated(EnumType.STRING)
    private @Nullable DuplicateAction samePerson;

    @Enumerated(EnumType.STRING)
    private @Nullable DuplicateAction review;

    @Column(name = "same_account")
    @Enumerated(EnumType.STRING)
    private @Nullable DuplicateAction sameAccount;

    /** For the persistence provider. */
    protected DuplicatePolicy() {}

    /** One just made. */
    DuplicatePolicy(UUID id, Values values, UUID unitId, Actor by, OffsetDateTime now) {
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
        given.ifGiven(DuplicatePolicyFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
        given.ifGiven(DuplicatePolicyFields.DOOR, value -> door = value);
        given.ifGiven(DuplicatePolicyFields.SAME_PERSON, value -> samePerson = value);
        given.ifGiven(DuplicatePolicyFields.REVIEW, value -> review = value);
        given.ifGiven(DuplicatePolicyFields.SAME_ACCOUNT, value -> sameAccount = value);
        mayBlock("samePerson", samePerson);
        mayBlock("review", review);
        if (review == DuplicateAction.LINK) {
            throw MtlProblem.invalid("review", "one-of", "must not be LINK: they only may be the same");
        }
        if (sameAccount == DuplicateAction.REPORT || sameAccount == DuplicateAction.BLOCK) {
            throw MtlProblem.invalid("sameAccount", "one-of", "must be ALERT or LINK: colleagues are no duplicates");
        }
    }

    private void mayBlock(String field, @Nullable DuplicateAction action) {
        if (action == DuplicateAction.BLOCK && (door == null || !door.canRefuse())) {
            throw MtlProblem.invalid(
                    field, "door", "may be BLOCK for REST and IMPORT only: others cannot be asked again");
        }
    }

    DuplicatePolicyView view() {
        return new DuplicatePolicyView(
                id(),
                version(),
                unitId(),
                door,
                samePerson,
                review,
                sameAccount,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
