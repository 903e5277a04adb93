package org.openmtl.events.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.EventFields;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** What field clients and other readers of the feed see of events. */
@ApplicationScoped
class SyncedEvents {
    private static final Field<?> UNIT = Field.of("unitId", FieldTypes.id());
    private static final Field<?> CREATED_BY = Field.of("createdBy", FieldTypes.text(100));
    private static final Field<?> UPDATED_AT = Field.of("updatedAt", FieldTypes.instant());
    private static final Field<?> UPDATED_BY = Field.of("updatedBy", FieldTypes.text(100));

    @Produces
    SyncedRows events() {
        return SyncedRows.of("event", 7, "events.event", Permission.EVENT_READ, 70)
                .showing(EventFields.ALL.all())
                .showing(CREATED_BY, UPDATED_AT, UPDATED_BY);
    }

    @Produces
    SyncedRows attendees() {
        return SyncedRows.of("attendee", 8, "events.attendee", Permission.EVENT_READ, 80)
                .showing(AttendeeFields.ALL.all())
                .showing(
                        Field.of("state", FieldTypes.text(20)),
                        Field.of("checkedInAt", FieldTypes.instant()),
                        Field.of("checkedInBy", FieldTypes.id()))
                .showing(UNIT, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }
}
