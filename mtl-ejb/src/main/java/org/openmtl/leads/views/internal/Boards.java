package org.openmtl.leads.views.internal;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.views.Board;
import org.openmtl.leads.views.Board.Count;
import org.openmtl.leads.views.Board.OwnerCounts;
import org.openmtl.leads.views.internal.Tallies.Tally;

/** Puts counts together. */
final class Boards {
    private static final int MOST_OWNERS = 200;

    private static final Comparator<OwnerCounts> MOST_TO_DO = Comparator.comparingLong(OwnerCounts::overdue)
            .thenComparingLong(owner -> leads(owner.stages()))
            .reversed();

    private Boards() {}

    static Board of(List<Tally> tallies, OffsetDateTime now) {
        Map<Optional<UUID>, List<Tally>> byOwner =
                tallies.stream().collect(Collectors.groupingBy(tally -> Optional.ofNullable(tally.ownerId())));
        List<OwnerCounts> owners = byOwner.values().stream()
                .map(Boards::owner)
                .sorted(MOST_TO_DO)
                .limit(MOST_OWNERS)
                .toList();
        return new Board(now, stages(tallies), owners);
    }

    private static OwnerCounts owner(List<Tally> held) {
        List<Count> stages = stages(held);
        long overdue = stages.stream().mapToLong(Count::overdue).sum();
        return new OwnerCounts(held.get(0).ownerId(), held.get(0).owner(), overdue, stages);
    }

    private static List<Count> stages(List<Tally> tallies) {
        return List.copyOf(tallies.stream()
                .map(Tally::count)
                .collect(Collectors.toMap(Count::stage, count -> count, Boards::sum, TreeMap<LeadStage, Count>::new))
                .values());
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.stage(), one.leads() + other.leads(), one.overdue() + other.overdue());
    }

    private static long leads(List<Count> stages) {
        return stages.stream().mapToLong(Count::leads).sum();
    }
}
