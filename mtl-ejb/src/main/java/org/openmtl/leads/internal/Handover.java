package org.openmtl.leads.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Refusal;
import org.openmtl.leads.RefuseLead;

/**
 * How a lead gets from marketing to sales: it is handed over, then accepted or refused in time, then contacted in time. Handed over again
 * it begins anew.
 */
@Embeddable
class Handover {
    @Column(name = "handed_at")
    private @Nullable OffsetDateTime handedAt;

    @Column(name = "accept_by")
    private @Nullable OffsetDateTime acceptBy;

    @Column(name = "accepted_at")
    private @Nullable OffsetDateTime acceptedAt;

    @Column(name = "contact_by")
    private @Nullable OffsetDateTime contactBy;

    @Column(name = "contacted_at")
    private @Nullable OffsetDateTime contactedAt;

    private @Nullable String refusal;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_code")
    private @Nullable Refusal refusalCode;

    /** None so far; also for the persistence provider. */
    protected Handover() {}

    /** One that begins: the clock of the answer runs. */
    static Handover begun(OffsetDateTime now, Duration answerWithin) {
        Handover handover = new Handover();
        handover.handedAt = now;
        handover.acceptBy = now.plus(answerWithin);
        return handover;
    }

    boolean isBegun() {
        return handedAt != null;
    }

    boolean isAnswered() {
        return acceptedAt != null || refusal != null;
    }

    /** The clock of the contact runs. */
    void accept(OffsetDateTime now, Duration contactWithin) {
        acceptedAt = now;
        contactBy = now.plus(contactWithin);
    }

    void refuse(RefuseLead command) {
        refusal = command.words();
        refusalCode = command.code();
    }

    /** Whichever contact was the earliest stands; of one before the hand-over, told late, this one's owner has nothing. */
    void contacted(OffsetDateTime at) {
        boolean isEarlier = handedAt != null && at.isBefore(handedAt);
        if (isEarlier) {
            return;
        }
        if (contactedAt == null || at.isBefore(contactedAt)) {
            contactedAt = at;
        }
    }

    @Nullable
    OffsetDateTime handedAt() {
        return handedAt;
    }

    @Nullable
    OffsetDateTime acceptBy() {
        return acceptBy;
    }

    @Nullable
    OffsetDateTime acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    OffsetDateTime contactBy() {
        return contactBy;
    }

    @Nullable
    OffsetDateTime contactedAt() {
        return contactedAt;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    @Nullable
    Refusal refusalCode() {
        return refusalCode;
    }
}
