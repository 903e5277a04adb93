package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.openmtl.events.Attendees;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** Somebody who is on the list came. Any number of scanners may tell so, none of which knows of the others. */
@ApplicationScoped
class AttendeeCheckIn implements Handler {
    private static final Field<OffsetDateTime> AT = Field.of("at", FieldTypes.instant());
    private static final FieldSet FIELDS = FieldSet.of(AT);

    @Inject
    private Attendees attendees;

    @Override
    public OperationType type() {
        return OperationType.ATTENDEE_CHECK_IN;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        OffsetDateTime at;
        try {
            at = run.timeOf(operation, FIELDS.readNew(operation.content()).get(AT));
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        return Merging.once(type(), attendees.checkIn(operation.id(), at)).withClock(run.timeOf(operation));
    }
}
