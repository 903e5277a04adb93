package org.openmtl.events;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way to who is expected at an event and who came. Every verb is one transaction and sees the actor's territory only. */
public interface Attendees {
    /**
     * Puts somebody on the list.
     *
     * @throws MtlProblem validation-failed, also for an event the actor cannot see; conflict, when the ticket is another's
     */
    AttendeeView register(RegisterAttendee command);

    /**
     * Lets somebody in who is not on the list, and puts them on it.
     *
     * @throws MtlProblem as {@link #register}
     */
    void letIn(RegisterAttendee command);

    /**
     * One attendee, archived or not.
     *
     * @throws MtlProblem not-found
     */
    AttendeeView attendee(UUID id);

    /** Those that are not archived. Filters: eventId, state, ticket, email, unitId. Sorts: createdAt, updatedAt, name. */
    Slice<AttendeeView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    AttendeeView change(UUID id, long version, Values patch);

    /**
     * Notes that an attendee came. The earliest moment stands, whoever told it; one that is not the earliest changes nothing.
     *
     * @param at corrected for the device's clock
     */
    MergeOutcome checkIn(UUID id, OffsetDateTime at);

    /** Takes a check-in back. */
    MergeOutcome undoCheckIn(UUID id);

    /** Fetches attendees who are about to be checked in one by one. */
    void expect(Collection<UUID> ids);

    /**
     * Takes an attendee off the list.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
