package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.events.AddEvent;
import org.openmtl.events.EventFields;
import org.openmtl.events.EventView;
import org.openmtl.events.Events;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /events}. */
@Path("events")
@ApplicationScoped
public class EventResource extends RowResource<EventView> {
    @Inject
    private Events events;

    @Override
    FieldSet fields() {
        return EventFields.ALL;
    }

    @Override
    EventView create(NewRow row) {
        return events.add(new AddEvent(row.id(), row.values(), row.once()));
    }

    @Override
    EventView read(UUID id) {
        return events.event(id);
    }

    @Override
    Slice<EventView> list(ListQuery query) {
        return events.list(query);
    }

    @Override
    EventView change(UUID id, long version, Values patch) {
        return events.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        events.archive(id, version);
    }

    @Override
    Class<EventView> view() {
        return EventView.class;
    }
}
