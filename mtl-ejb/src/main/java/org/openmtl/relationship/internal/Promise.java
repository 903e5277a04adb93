package org.openmtl.relationship.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.relationship.NotePromise;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.PromiseSide;
import org.openmtl.relationship.PromiseState;
import org.openmtl.relationship.PromiseView;
import org.openmtl.shared.fields.Values;

/** What somebody promised, often only by word of mouth. It is open until it was kept or broken. */
@Entity
@Table(schema = "relationship", name = "promise")
class Promise extends VisitNote {
    @Enumerated(EnumType.STRING)
    @Column(name = "promised_by")
    private PromiseSide promisedBy;

    private @Nullable String who;

    @Column(name = "to_whom")
    private @Nullable String toWhom;

    private String what;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private PromiseState state = PromiseState.OPEN;

    /** For the persistence provider. */
    protected Promise() {}

    /** One just noted. */
    Promise(NotePromise command, UUID unitId, UUID accountId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, accountId, by, now);
        learn(command.values());
    }

    @Override
    void learn(Values given) {
        super.learn(given);
        given.ifGiven(PromiseFields.PROMISED_BY, value -> promisedBy = Objects.requireNonNull(value));
        given.ifGiven(PromiseFields.WHO, value -> who = value);
        given.ifGiven(PromiseFields.TO_WHOM, value -> toWhom = value);
        given.ifGiven(PromiseFields.WHAT, value -> what = Objects.requireNonNull(value));
        given.ifGiven(PromiseFields.DUE_ON, value -> dueOn = value);
        given.ifGiven(PromiseFields.STATE, value -> state = Objects.requireNonNullElse(value, PromiseState.OPEN));
    }

    @Override
    Values values() {
        return super.values()
                .with(PromiseFields.PROMISED_BY, promisedBy)
                .with(PromiseFields.WHO, who)
                .with(PromiseFields.TO_WHOM, toWhom)
                .with(PromiseFields.WHAT, what)
                .with(PromiseFields.DUE_ON, dueOn)
                .with(PromiseFields.STATE, state);
    }

    PromiseView view() {
        return new PromiseView(
                id(),
                version(),
                unitId(),
                visitId(),
                accountId(),
                promisedBy,
                who,
                toWhom,
                what,
                dueOn,
                state,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
