package org.openmtl.platform.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What other people may do, for rules that choose among them. It is asked within a transaction of whoever acts. */
public interface Grants {
    /** Who of these people is active and may do this in that unit. */
    Set<UUID> whoMay(Permission permission, UUID unitId, Collection<UUID> people);

    /** Who of these people holds a role in one of these units. */
    Set<UUID> whoWorkIn(Set<UUID> units, Collection<UUID> people);

    /** Active people who may do this in that unit by a role that they hold at the nearest unit upwards where anybody does. */
    Set<UUID> nearestWhoMay(Permission permission, UUID unitId);
}
