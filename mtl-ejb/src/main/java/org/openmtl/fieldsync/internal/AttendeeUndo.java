package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.events.Attendees;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;

/** Somebody was checked in by mistake. */
@ApplicationScoped
class AttendeeUndo implements Handler {
    @Inject
    private Attendees attendees;

    @Override
    public OperationType type() {
        return OperationType.ATTENDEE_UNDO_CHECK_IN;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        try {
            FieldSet.of().readNew(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        return Merging.once(type(), attendees.undoCheckIn(operation.id()));
    }
}
