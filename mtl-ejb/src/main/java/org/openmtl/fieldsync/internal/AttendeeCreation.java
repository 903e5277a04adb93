package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.AttendeeView;
import org.openmtl.events.Attendees;
import org.openmtl.events.KnownEvents;
import org.openmtl.events.RegisterAttendee;
import org.openmtl.platform.identity.Permission;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Somebody came to an event who was not expected. */
@ApplicationScoped
class AttendeeCreation implements Handler {
    @Inject
    private Attendees attendees;

    @Inject
    private KnownEvents events;

    @Override
    public OperationType type() {
        return OperationType.ATTENDEE_CREATE;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = AttendeeFields.ALL.readNew(operation.content());
            events.unitOf(Permission.EVENT_DOOR, given.get(AttendeeFields.EVENT_ID));
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        CaptureTime time = run.timeOf(operation);
        attendees.letIn(new RegisterAttendee(operation.id(), given, time.at(), null));
        return Verdict.applied(1).withClock(time);
    }

    @Override
    public Optional<Made> made(UUID id) {
        AttendeeView attendee = attendees.attendee(id);
        return Optional.of(new Made(attendee.createdBy(), attendee.version()));
    }
}
