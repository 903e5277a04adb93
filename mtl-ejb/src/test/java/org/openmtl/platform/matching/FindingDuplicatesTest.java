package org.openmtl.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.matching.People.Entry;

/** Ten thousand entries, a fifth of them about somebody who is there already: how many of those are found, and how many others with them. */
class FindingDuplicatesTest {
    private static final int ENTRIES = 10_000;
    private static final int COMPANIES = 1_500;
    private static final int AGAIN_OF_TEN = 2;

    private record Pair(int one, int other) {}

    @Test
    void nearlyAllAreFoundAndNearlyNobodyElse() {
        List<Entry> entries = entries();
        List<Traits> traits =
                entries.stream().map(entry -> Traits.of(entry.party())).toList();
        Set<Pair> found = new HashSet<>();
        int[] tiers = new int[Tier.values().length];
        for (Pair pair : candidates(traits)) {
            Tier tier = MatchRule.USUAL
                    .compare(traits.get(pair.one), traits.get(pair.other))
                    .tier();
            tiers[tier.ordinal()]++;
            if (tier.compareTo(Tier.REVIEW) <= 0) {
                found.add(pair);
            }
        }

        Set<Pair> real = samePeople(entries);
        double right = found.stream().filter(real::contains).count();
        double precision = right / found.size();
        double recall = right / real.size();

        System.out.printf(
                "matching %d entries: precision %.4f, recall %.4f (%d real pairs, %d found; same person %d, review %d, same account %d)%n",
                entries.size(), precision, recall, real.size(), found.size(), tiers[0], tiers[1], tiers[2]);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Entry> entries() {
        People people = new People(1, COMPANIES);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            boolean again = i % 10 >= 10 - AGAIN_OF_TEN;
            entries.add(again ? people.again(entries.get(i - AGAIN_OF_TEN)) : people.somebody(i));
        }
        return entries;
    }

    private static Set<Pair> samePeople(List<Entry> entries) {
        Map<String, List<Integer>> byPerson = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            byPerson.computeIfAbsent(String.valueOf(entries.get(i).who()), who -> new ArrayList<>())
                    .add(i);
        }
        return pairs(byPerson);
    }

    /** As the tables find them: whoever has one of the keys. */
    private static Set<Pair> candidates(List<Traits> traits) {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < traits.size(); i++) {
            Traits each = traits.get(i);
            int at = i;
            Stream.of("e" + each.email(), "p" + each.phone(), "c" + each.company(), "d" + each.domain())
                    .filter(key -> !key.endsWith("null"))
                    .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(at));
        }
        return pairs(byKey);
    }

    private static Set<Pair> pairs(Map<String, List<Integer>> groups) {
        Set<Pair> pairs = new HashSet<>();
        for (List<Integer> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(new Pair(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }
}
