package org.openmtl.events.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.events.KnownEvents;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/** Looks events up as the actor sees them. */
@Dependent
class EventReferences implements KnownEvents {
    @Inject
    private Rows rows;

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    /** What an event that is there is called. */
    String nameOf(UUID eventId) {
        return entities.find(Event.class, eventId).name();
    }

    @Override
    public UUID unitOf(Permission permission, @Nullable UUID eventId) {
        Optional<Event> event = eventId == null ? Optional.empty() : rows.find(Event.class, eventId, permission);
        return event.orElseThrow(() ->
                        MtlProblem.invalid("eventId", "reference", "must be the id of an event in your territory"))
                .unitId();
    }
}
