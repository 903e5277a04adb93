package org.openmtl.events.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.AttendeeState;
import org.openmtl.events.AttendeeView;
import org.openmtl.events.RegisterAttendee;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.fields.Values;

/** Somebody at an event: registered beforehand or walking in, and checked in at the door. */
@Entity
@Table(schema = "events", name = "attendee")
class Attendee extends TerritorialRow {
    @Column(name = "event_id")
    private UUID eventId;

    private String name;
    private @Nullable String company;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String ticket;

    @Enumerated(EnumType.STRING)
    private AttendeeState state;

    @Column(name = "checked_in_at")
    private @Nullable OffsetDateTime checkedInAt;

    @Column(name = "checked_in_by")
    private @Nullable UUID checkedInBy;

    /** For the persistence provider. */
    protected Attendee() {}

    /** Somebody just put on the list. */
    Attendee(RegisterAttendee command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        state = command.cameAt() == null ? AttendeeState.REGISTERED : AttendeeState.WALK_IN;
        learn(command.values());
        if (command.cameAt() != null) {
            arrive(command.cameAt(), by);
        }
    }

    /** Takes over the fields that are given. The unit is that of the event. */
    void change(Values patch, UUID unit, Actor by, OffsetDateTime now) {
        learn(patch);
        moveTo(unit);
        changed(by, now);
    }

    /** Whether a check-in at that moment would change anything: the earliest stands. */
    boolean isEarlier(OffsetDateTime at) {
        return checkedInAt == null || at.isBefore(checkedInAt);
    }

    /** Lets them in, as far as it is the earliest check-in. */
    void checkIn(OffsetDateTime at, Actor by, OffsetDateTime now) {
        if (isEarlier(at)) {
            arrive(at, by);
            changed(by, now);
        }
    }

    boolean isCheckedIn() {
        return checkedInAt != null;
    }

    /** As if they had not come. */
    void undoCheckIn(Actor by, OffsetDateTime now) {
        checkedInAt = null;
        checkedInBy = null;
        changed(by, now);
    }

    private void arrive(OffsetDateTime at, Actor by) {
        checkedInAt = at;
        checkedInBy = by.personId();
    }

    private void learn(Values given) {
        given.ifGiven(AttendeeFields.EVENT_ID, value -> eventId = Objects.requireNonNull(value));
        given.ifGiven(AttendeeFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(AttendeeFields.COMPANY, value -> company = value);
        given.ifGiven(AttendeeFields.JOB_TITLE, value -> jobTitle = value);
        given.ifGiven(AttendeeFields.EMAIL, value -> email = value);
        given.ifGiven(AttendeeFields.PHONE, value -> phone = value);
        given.ifGiven(AttendeeFields.TICKET, value -> ticket = value);
    }

    AttendeeView view() {
        return new AttendeeView(
                id(),
                version(),
                unitId(),
                eventId,
                name,
                company,
                jobTitle,
                email,
                phone,
                ticket,
                state,
                checkedInAt,
                checkedInBy,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
