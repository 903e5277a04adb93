package org.openmtl.leads.assignment.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of the people who could get leads, at one moment; whom a lead is given to is busier from then on. */
final class Staff {
    private final Map<UUID, Set<UUID>> mayWorkIn;
    private final Set<UUID> absent;
    private final Set<UUID> offHours;
    private final Map<String, Set<UUID>> certified;
    private final Map<UUID, Integer> openLeads;

    /**
     * A moment's staff.
     *
     * @param mayWorkIn by unit, who may work on its leads
     * @param certified by certificate, who holds it
     */
    Staff(
            Map<UUID, Set<UUID>> mayWorkIn,
            Set<UUID> absent,
            Set<UUID> offHours,
            Map<String, Set<UUID>> certified,
            Map<UUID, Integer> openLeads) {
        this.mayWorkIn = mayWorkIn;
        this.absent = absent;
        this.offHours = offHours;
        this.certified = certified;
        this.openLeads = new HashMap<>(openLeads);
    }

    boolean mayWorkIn(UUID unit, UUID person) {
        return mayWorkIn.getOrDefault(unit, Set.of()).contains(person);
    }

    boolean isAbsent(UUID person) {
        return absent.contains(person);
    }

    boolean isOffHours(UUID person) {
        return offHours.contains(person);
    }

    boolean holds(String certificate, UUID person) {
        return certified.getOrDefault(certificate, Set.of()).contains(person);
    }

    int openLeads(UUID person) {
        return openLeads.getOrDefault(person, 0);
    }

    /** The same, as if some were absent. */
    Staff without(Set<UUID> others) {
        Set<UUID> away = new HashSet<>(absent);
        away.addAll(others);
        return new Staff(mayWorkIn, away, offHours, certified, openLeads);
    }

    /** These people with the leads that they got before. */
    Staff withLeadsOf(Staff before) {
        return new Staff(mayWorkIn, absent, offHours, certified, before.openLeads);
    }

    void gets(UUID person) {
        openLeads.merge(person, 1, Integer::sum);
    }
}
