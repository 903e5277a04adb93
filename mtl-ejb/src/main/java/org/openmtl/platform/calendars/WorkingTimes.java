package org.openmtl.platform.calendars;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The calendars in force, for modules that compute deadlines. It is asked within a transaction of whoever computes one. */
public interface WorkingTimes {
    /**
     * Of a person: by the calendar that is theirs, else by that of the nearest unit from their home upwards, else Monday to Friday from 9
     * to 18 in the zone of the person.
     */
    WorkingTime ofPerson(UUID personId);

    /** Of several people; somebody unknown works as usual in UTC. */
    Map<UUID, WorkingTime> ofPeople(Collection<UUID> people);

    /** Of a unit: by the calendar of the nearest one from it upwards, else Monday to Friday from 9 to 18 in UTC. */
    WorkingTime ofUnit(UUID unitId);

    /** Who of these people is absent at that moment. */
    Set<UUID> absent(Collection<UUID> people, Instant at);
}
