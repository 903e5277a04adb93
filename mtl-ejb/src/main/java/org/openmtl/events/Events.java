package org.openmtl.events;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into events. Every verb is one transaction and sees the actor's territory only. */
public interface Events {
    /**
     * Adds an event.
     *
     * @throws MtlProblem validation-failed
     */
    EventView add(AddEvent command);

    /**
     * One event, archived or not.
     *
     * @throws MtlProblem not-found
     */
    EventView event(UUID id);

    /** Those that are not archived. Filters: unitId. Sorts: createdAt, updatedAt, startsAt. */
    Slice<EventView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    EventView change(UUID id, long version, Values patch);

    /**
     * Takes an event out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
