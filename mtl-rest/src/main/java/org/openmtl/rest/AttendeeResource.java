package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.AttendeeView;
import org.openmtl.events.Attendees;
import org.openmtl.events.RegisterAttendee;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /attendees}. */
@Path("attendees")
@ApplicationScoped
public class AttendeeResource extends RowResource<AttendeeView> {
    @Inject
    private Attendees attendees;

    @Override
    FieldSet fields() {
        return AttendeeFields.ALL;
    }

    @Override
    AttendeeView create(NewRow row) {
        return attendees.register(new RegisterAttendee(row.id(), row.values(), null, row.once()));
    }

    @Override
    AttendeeView read(UUID id) {
        return attendees.attendee(id);
    }

    @Override
    Slice<AttendeeView> list(ListQuery query) {
        return attendees.list(query);
    }

    @Override
    AttendeeView change(UUID id, long version, Values patch) {
        return attendees.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        attendees.archive(id, version);
    }

    @Override
    Class<AttendeeView> view() {
        return AttendeeView.class;
    }
}
