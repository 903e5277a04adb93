package org.openmtl.events.internal;

import static org.openmtl.platform.identity.Permission.EVENT_READ;
import static org.openmtl.platform.identity.Permission.EVENT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.events.AddEvent;
import org.openmtl.events.EventFields;
import org.openmtl.events.EventView;
import org.openmtl.events.Events;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The events facade. */
@Stateless
@Guarded
public class EventsBean implements Events {
    private static final ListDefinition<EventView> LIST = ListDefinition.of("events.event", EventView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .sortedBy(EventFields.STARTS_AT)
            .filteredBy(Filter.equal(EventFields.UNIT_ID));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Override
    @Requires(EVENT_WRITE)
    public EventView add(AddEvent command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return event(earlier.get());
        }
        Event.check(command.values());
        UUID unit = rows.unitWithin(EVENT_WRITE, command.values().get(EventFields.UNIT_ID));
        Event event = new Event(command, unit, rows.actor(), rows.now());
        rows.add(event);
        return event.view();
    }

    @Override
    @Requires(EVENT_READ)
    public EventView event(UUID id) {
        return rows.reach(Event.class, id, EVENT_READ).view();
    }

    @Override
    @Requires(EVENT_READ)
    public Slice<EventView> list(ListQuery query) {
        return rows.list(LIST, query, EVENT_READ);
    }

    @Override
    @Requires(EVENT_WRITE)
    public EventView change(UUID id, long version, Values patch) {
        Event event = rows.reach(Event.class, id, EVENT_WRITE, version);
        Event.check(patch);
        if (patch.has(EventFields.UNIT_ID)) {
            rows.unitWithin(EVENT_WRITE, patch.get(EventFields.UNIT_ID));
        }
        event.change(patch, rows.actor(), rows.now());
        rows.write();
        return event.view();
    }

    @Override
    @Requires(EVENT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Event.class, id, EVENT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
