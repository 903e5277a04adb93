package org.openmtl.events.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.openmtl.events.AttendeeView;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.shared.JsonValues;

/** Makes known who came to events. */
@ApplicationScoped
class AttendeeFacts {
    private static final String CHECKED_IN = "org.openmtl.attendee.checked-in.v1";

    @Inject
    private Facts facts;

    @Inject
    private EventReferences events;

    /** Changes an attendee, and tells when that is who came from then on; an earlier check-in of the same one is no news. */
    void change(Attendee attendee, Runnable change) {
        boolean wasThere = attendee.isCheckedIn();
        change.run();
        if (!wasThere) {
            tell(attendee);
        }
    }

    /** Tells of somebody who is new on the list, should they have come. */
    void tell(Attendee attendee) {
        if (attendee.isCheckedIn()) {
            facts.append(checkedIn(attendee.view()));
        }
    }

    private Fact checkedIn(AttendeeView attendee) {
        JsonObjectBuilder data = JsonValues.object()
                .add("eventId", attendee.eventId().toString())
                .add("event", events.nameOf(attendee.eventId()))
                .add("at", String.valueOf(attendee.checkedInAt()));
        add(data, "name", attendee.name());
        add(data, "company", attendee.company());
        add(data, "email", attendee.email());
        add(data, "phone", attendee.phone());
        return new Fact(CHECKED_IN, "attendee", attendee.id(), attendee.unitId(), data.build());
    }

    private static void add(JsonObjectBuilder data, String name, @Nullable String value) {
        if (value != null) {
            data.add(name, value);
        }
    }
}
