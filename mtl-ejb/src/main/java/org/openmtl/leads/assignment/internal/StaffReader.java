package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.assignment.Certification;
import org.openmtl.leads.assignment.Method;
import org.openmtl.platform.calendars.WorkingTimes;
import org.openmtl.platform.identity.Grants;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.sql.Sql;

/** Finds out about the people who could get some leads. */
@ApplicationScoped
class StaffReader {
    private static final String OPEN = "SELECT person_id, leads FROM leads.open_leads(CAST(? AS uuid[]))";

    @Inject
    private Sql sql;

    @Inject
    private Grants grants;

    @Inject
    private WorkingTimes times;

    @Inject
    private Instance<Certification> certification;

    /** With the leads they have now, where that matters. */
    Staff present(List<LeadFacts> leads, List<Rule> rules, Map<UUID, Team> teams, Instant now) {
        Set<UUID> people = people(leads, rules, teams);
        Map<UUID, Integer> open = new HashMap<>();
        if (asksForOpenLeads(rules, teams)) {
            sql.each(OPEN, row -> open.put(row.getObject(1, UUID.class), row.getInt(2)), people);
        }
        return staff(leads, rules, people, open, now);
    }

    /** Counting them takes the longer the more there are. */
    private static boolean asksForOpenLeads(List<Rule> rules, Map<UUID, Team> teams) {
        return rules.stream().anyMatch(rule -> rule.method() == Method.LEAST_BUSY)
                || teams.values().stream()
                        .flatMap(team -> team.members().stream())
                        .anyMatch(member -> member.capacity() != null);
    }

    /** As if nobody had a lead. */
    Staff idle(List<LeadFacts> leads, List<Rule> rules, Map<UUID, Team> teams, Instant now) {
        return staff(leads, rules, people(leads, rules, teams), Map.of(), now);
    }

    private Staff staff(
            List<LeadFacts> leads, List<Rule> rules, Set<UUID> people, Map<UUID, Integer> open, Instant now) {
        Map<UUID, Set<UUID>> mayWorkIn = leads.stream()
                .map(LeadFacts::unitId)
                .distinct()
                .collect(Collectors.toMap(unit -> unit, unit -> grants.whoMay(Permission.LEAD_WRITE, unit, people)));
        boolean asksForHours = rules.stream().anyMatch(Rule::inWorkingHours);
        return new Staff(
                mayWorkIn,
                times.absent(people, now),
                asksForHours ? offHours(people, now) : Set.of(),
                certified(rules, people, now),
                open);
    }

    private static Set<UUID> people(List<LeadFacts> leads, List<Rule> rules, Map<UUID, Team> teams) {
        Set<UUID> people = new HashSet<>();
        leads.stream().map(LeadFacts::accountOwner).filter(Objects::nonNull).forEach(people::add);
        rules.stream().map(Rule::person).filter(Objects::nonNull).forEach(people::add);
        teams.values().forEach(team -> team.members().forEach(member -> people.add(member.person())));
        return people;
    }

    private Set<UUID> offHours(Collection<UUID> people, Instant now) {
        return times.ofPeople(people).entrySet().stream()
                .filter(person -> !person.getValue().isWorking(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Set<UUID>> certified(List<Rule> rules, Collection<UUID> people, Instant now) {
        return rules.stream()
                .map(Rule::certificate)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        certificate -> certificate,
                        certificate -> certification.stream()
                                .flatMap(one -> one.holders(certificate, people, now).stream())
                                .collect(Collectors.toSet())));
    }
}
