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
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.FindingKind;
import org.openmtl.relationship.FindingView;
import org.openmtl.relationship.NoteFinding;
import org.openmtl.shared.fields.Values;

/** What somebody found out at a customer's: where it hurts, what a rival does, what an expert is wanted for. */
@Entity
@Table(schema = "relationship", name = "finding")
class Finding extends VisitNote {
    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private @Nullable String subject;

    private @Nullable String text;

    @Column(name = "needed_by")
    private @Nullable LocalDate neededBy;

    @Column(name = "first_hand")
    private @Nullable Boolean firstHand;

    /** For the persistence provider. */
    protected Finding() {}

    /** One just noted. */
    Finding(NoteFinding command, UUID unitId, UUID accountId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, accountId, by, now);
        learn(command.values());
    }

    @Override
    void learn(Values given) {
        super.learn(given);
        given.ifGiven(FindingFields.KIND, value -> kind = Objects.requireNonNull(value));
        given.ifGiven(FindingFields.SUBJECT, value -> subject = value);
        given.ifGiven(FindingFields.TEXT, value -> text = value);
        given.ifGiven(FindingFields.NEEDED_BY, value -> neededBy = value);
        given.ifGiven(FindingFields.FIRST_HAND, value -> firstHand = value);
    }

    @Override
    Values values() {
        return super.values()
                .with(FindingFields.KIND, kind)
                .with(FindingFields.SUBJECT, subject)
                .with(FindingFields.TEXT, text)
                .with(FindingFields.NEEDED_BY, neededBy)
                .with(FindingFields.FIRST_HAND, firstHand);
    }

    FindingView view() {
        return new FindingView(
                id(),
                version(),
                unitId(),
                visitId(),
                accountId(),
                kind,
                subject,
                text,
                neededBy,
                firstHand,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
