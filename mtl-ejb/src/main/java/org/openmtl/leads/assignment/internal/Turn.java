package org.openmtl.leads.assignment.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a team. Round robin remembers who came last. By weight, everybody who could take a lead earns their weight; whoever
 * has most gets the lead and pays what all have earned. Who could not take it earns nothing, so nobody has to catch up after a holiday.
 */
final class Turn {
    private final Map<UUID, Long> credits;
    private @Nullable UUID last;

    Turn(@Nullable UUID last, Map<UUID, Long> credits) {
        this.last = last;
        this.credits = new HashMap<>(credits);
    }

    /** A copy to try things with. */
    Turn copy() {
        return new Turn(last, credits);
    }

    @Nullable
    UUID last() {
        return last;
    }

    Map<UUID, Long> credits() {
        return credits;
    }

    /**
     * The next in turn.
     *
     * @param able some of the team, in its order; not empty
     * @param all the whole team, in its order
     */
    UUID next(List<Team.Member> able, List<Team.Member> all) {
        int from = position(all, last) + 1;
        for (int i = 0; i < all.size(); i++) {
            Team.Member member = all.get((from + i) % all.size());
            if (able.contains(member)) {
                last = member.person();
                return member.person();
            }
        }
        throw new IllegalArgumentException("nobody is able");
    }

    /** The one who is owed most; among equals the first. */
    UUID owed(List<Team.Member> able) {
        long paid = 0;
        UUID best = able.get(0).person();
        for (Team.Member member : able) {
            credits.merge(member.person(), (long) member.weight(), Long::sum);
            paid += member.weight();
        }
        for (Team.Member member : able) {
            best = credit(member.person()) > credit(best) ? member.person() : best;
        }
        credits.merge(best, -paid, Long::sum);
        last = best;
        return best;
    }

    private long credit(UUID person) {
        return credits.getOrDefault(person, 0L);
    }

    private static int position(List<Team.Member> all, @Nullable UUID person) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).person().equals(person)) {
                return i;
            }
        }
        return -1;
    }
}
