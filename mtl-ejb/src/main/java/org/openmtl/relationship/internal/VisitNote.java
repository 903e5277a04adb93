package org.openmtl.relationship.internal;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.relationship.VisitNoteFields;
import org.openmtl.shared.fields.Values;

/** Something that came out of a visit and leads a life of its own. It stays about the account and the visit it came from. */
@MappedSuperclass
abstract class VisitNote extends TerritorialRow {
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    /** For the persistence provider. */
    protected VisitNote() {}

    /** One that is new. */
    VisitNote(UUID id, UUID unitId, UUID accountId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        this.accountId = accountId;
    }

    /** Takes over the fields that are given. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    void learn(Values given) {
        given.ifGiven(VisitNoteFields.ACCOUNT_ID, value -> accountId = value == null ? accountId : value);
        given.ifGiven(VisitNoteFields.VISIT_ID, value -> visitId = value);
    }

    /** The writable fields as they are. */
    Values values() {
        return Values.none().with(VisitNoteFields.ACCOUNT_ID, accountId).with(VisitNoteFields.VISIT_ID, visitId);
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable
    UUID visitId() {
        return visitId;
    }
}
