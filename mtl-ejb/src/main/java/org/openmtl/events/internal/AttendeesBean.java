package org.openmtl.events.internal;

import static org.openmtl.platform.identity.Permission.EVENT_DOOR;
import static org.openmtl.platform.identity.Permission.EVENT_READ;
import static org.openmtl.platform.identity.Permission.EVENT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.AttendeeState;
import org.openmtl.events.AttendeeView;
import org.openmtl.events.Attendees;
import org.openmtl.events.RegisterAttendee;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The attendees facade. */
@Stateless
@Guarded
public class AttendeesBean implements Attendees {
    private static final ListDefinition<AttendeeView> LIST = ListDefinition.of("events.attendee", AttendeeView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .sortedBy(AttendeeFields.NAME)
            .filteredBy(
                    Filter.equal(AttendeeFields.EVENT_ID),
                    Filter.equal(Field.of("state", FieldTypes.oneOf(AttendeeState.class))),
                    Filter.equal(AttendeeFields.TICKET),
                    Filter.equal(AttendeeFields.EMAIL),
                    Filter.equal(Field.of("unitId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private EventReferences events;

    @Inject
    private AttendeeFacts facts;

    @Override
    @Requires(EVENT_WRITE)
    public AttendeeView register(RegisterAttendee command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        return earlier.isPresent()
                ? attendee(earlier.get())
                : add(command, EVENT_WRITE).view();
    }

    @Override
    @Requires(EVENT_DOOR)
    public void letIn(RegisterAttendee command) {
        add(command, EVENT_DOOR);
    }

    private Attendee add(RegisterAttendee command, Permission permission) {
        UUID unit = events.unitOf(permission, command.values().get(AttendeeFields.EVENT_ID));
        Attendee attendee = new Attendee(command, unit, rows.actor(), rows.now());
        rows.add(attendee);
        facts.tell(attendee);
        return attendee;
    }

    @Override
    @Requires(EVENT_READ)
    public AttendeeView attendee(UUID id) {
        return rows.reach(Attendee.class, id, EVENT_READ).view();
    }

    @Override
    @Requires(EVENT_READ)
    public Slice<AttendeeView> list(ListQuery query) {
        return rows.list(LIST, query, EVENT_READ);
    }

    @Override
    @Requires(EVENT_WRITE)
    public AttendeeView change(UUID id, long version, Values patch) {
        Attendee attendee = rows.reach(Attendee.class, id, EVENT_WRITE, version);
        UUID unit = patch.has(AttendeeFields.EVENT_ID)
                ? events.unitOf(EVENT_WRITE, patch.get(AttendeeFields.EVENT_ID))
                : attendee.unitId();
        attendee.change(patch, unit, rows.actor(), rows.now());
        rows.write();
        return attendee.view();
    }

    @Override
    @Requires(EVENT_DOOR)
    public MergeOutcome checkIn(UUID id, OffsetDateTime at) {
        return atTheDoor(
                id, attendee -> attendee.isEarlier(at), attendee -> attendee.checkIn(at, rows.actor(), rows.now()));
    }

    @Override
    @Requires(EVENT_DOOR)
    public MergeOutcome undoCheckIn(UUID id) {
        return atTheDoor(id, Attendee::isCheckedIn, attendee -> attendee.undoCheckIn(rows.actor(), rows.now()));
    }

    private MergeOutcome atTheDoor(UUID id, Predicate<Attendee> changes, Consumer<Attendee> change) {
        return rows.change(rows.find(Attendee.class, id, EVENT_DOOR), attendee -> {
            boolean changed = changes.test(attendee);
            if (changed) {
                rows.writeBefore(attendee);
                facts.change(attendee, () -> change.accept(attendee));
            }
            return new MergeOutcome(MergeOutcome.State.MERGED, attendee.comingVersion(), changed, List.of());
        });
    }

    @Override
    @Requires(EVENT_DOOR)
    public void expect(Collection<UUID> ids) {
        rows.expect(Attendee.class, ids);
    }

    @Override
    @Requires(EVENT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Attendee.class, id, EVENT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
