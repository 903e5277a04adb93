package org.openmtl.leads.scoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The touches of a lead that count, and what they are worth at any instant. */
final class Engagement {
    /** Oldest first; the id decides between touches of one instant, so that the answer hangs on nobody's order. */
    private static final Comparator<Event> IN_TIME =
            Comparator.comparing(Event::at).thenComparing(Event::id);

    private final double cap;
    private final List<Counted> groups;

    /** What counts of one group. */
    record Counted(Axis.Group<EventRule> group, List<Hit> hits) {}

    /** A touch that a rule counts. */
    record Hit(EventRule rule, Event event) {
        /** What it is worth at an instant, nothing before it happened. */
        double worth(Instant at) {
            Duration age = Duration.between(event.at(), at);
            return age.isNegative()
                    ? 0
                    : Points.rounded(rule.points() * rule.decay().left(age));
        }
    }

    private Engagement(double cap, List<Counted> groups) {
        this.cap = cap;
        this.groups = groups;
    }

    /** Counts touches, given in any order and how often so ever. */
    static Engagement of(Axis<EventRule> axis, Collection<Event> events) {
        Set<UUID> seen = new HashSet<>();
        List<Event> genuine = events.stream()
                .filter(Event::isGenuine)
                .filter(event -> seen.add(event.id()))
                .sorted(IN_TIME)
                .toList();
        List<Counted> groups = new ArrayList<>(axis.groups().size());
        for (Axis.Group<EventRule> group : axis.groups()) {
            List<Hit> hits = new ArrayList<>();
            group.rules().forEach(rule -> hits.addAll(hits(rule, genuine)));
            groups.add(new Counted(group, hits));
        }
        return new Engagement(axis.cap(), groups);
    }

    /** Whether a touch counts hangs on earlier ones only, so that later touches change nothing about the past. */
    private static List<Hit> hits(EventRule rule, List<Event> events) {
        List<Hit> hits = new ArrayList<>();
        Deque<Instant> counted = new ArrayDeque<>();
        for (Event event : events) {
            if (rule.isFor(event) && counts(rule, counted, event.at())) {
                hits.add(new Hit(rule, event));
            }
        }
        return hits;
    }

    private static boolean counts(EventRule rule, Deque<Instant> counted, Instant at) {
        EventRule.Limit limit = rule.limit();
        if (limit == null) {
            return true;
        }
        while (!counted.isEmpty() && !counted.peekFirst().plus(limit.window()).isAfter(at)) {
            counted.removeFirst();
        }
        if (counted.size() >= limit.times()) {
            return false;
        }
        counted.addLast(at);
        return true;
    }

    List<Counted> groups() {
        return groups;
    }

    /** The score at an instant, with what happened in it. */
    double at(Instant at) {
        return sum(at, true);
    }

    /** The score just before what happened at an instant. */
    double before(Instant at) {
        return sum(at, false);
    }

    private double sum(Instant at, boolean inclusive) {
        double all = 0;
        for (Counted counted : groups) {
            double sum = 0;
            for (Hit hit : counted.hits()) {
                if (inclusive || hit.event().at().isBefore(at)) {
                    sum += hit.worth(at);
                }
            }
            all += Math.min(counted.group().cap(), sum);
        }
        return Points.rounded(Math.min(cap, all));
    }

    /** Instants of touches that count up to then, the newest first. */
    List<Instant> instantsBack(Instant at) {
        return groups.stream()
                .flatMap(counted -> counted.hits().stream())
                .map(hit -> hit.event().at())
                .filter(instant -> !instant.isAfter(at))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Touches that fade and are worth something at that instant or will be later. */
    List<Hit> changing(Instant at) {
        return groups.stream()
                .flatMap(counted -> counted.hits().stream())
                .filter(hit -> hit.event().at().isAfter(at) || (hit.rule().decay() != Decay.NONE && hit.worth(at) != 0))
                .toList();
    }
}
