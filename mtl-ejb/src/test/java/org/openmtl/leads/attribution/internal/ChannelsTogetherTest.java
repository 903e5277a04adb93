package org.openmtl.leads.attribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openmtl.leads.attribution.internal.Journeys.by;
import static org.openmtl.leads.attribution.internal.Journeys.through;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.attribution.AttributionFields;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.shared.fields.Values;

/** What channels win together is divided among them. */
class ChannelsTogetherTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void removalEffectsOfTheVector() {
        MarkovChain chain = vector(1);

        assertThat(chain.conversionRate()).isEqualTo(0.8, CLOSE);
        assertThat(chain.removalEffects().get("G")).isEqualTo(0.75, CLOSE);
        assertThat(chain.removalEffects().get("M")).isEqualTo(0.5, CLOSE);
        assertThat(MarkovChain.shares(chain.removalEffects()).get("G")).isEqualTo(0.6, CLOSE);
    }

    @Test
    void creditsOfTheVector() {
        assertThat(credits(AttributionModel.MARKOV).get("G")).isEqualTo(2.4, CLOSE);
        assertThat(credits(AttributionModel.MARKOV).get("M")).isEqualTo(1.6, CLOSE);
        assertThat(credits(AttributionModel.SHAPLEY).get("G")).isEqualTo(2.5, CLOSE);
        assertThat(credits(AttributionModel.SHAPLEY).get("M")).isEqualTo(1.5, CLOSE);
    }

    @Test
    void aChainOfAHigherOrderRemembersWhereAJourneyCameFrom() {
        MarkovChain first = new MarkovChain(1);
        MarkovChain second = new MarkovChain(2);
        for (MarkovChain chain : List.of(first, second)) {
            chain.add(List.of("A", "C"), true);
            chain.add(List.of("B", "C"), false);
        }

        assertThat(first.removalEffects().get("B")).isEqualTo(0.5, CLOSE);
        assertThat(second.removalEffects().get("B")).isEqualTo(0, CLOSE);
        assertThat(second.removalEffects().get("A")).isEqualTo(1, CLOSE);
    }

    @Test
    void aPathCollapsesRepeats() {
        assertThat(through(List.of("G", "G", "M", "G"), true).path()).containsExactly("G", "M", "G");
    }

    @Test
    void withoutConversionsNobodyHasAnEffect() {
        MarkovChain chain = new MarkovChain(1);
        chain.add(List.of("G", "M"), false);

        assertThat(chain.conversionRate()).isZero();
        assertThat(chain.removalEffects()).containsOnly(Map.entry("G", 0.0), Map.entry("M", 0.0));
        assertThat(new MarkovChain(1).conversionRate()).isZero();
    }

    /** The definition, coalition by coalition, says the same as the division journey by journey. */
    @Property(tries = 200)
    void shapleyIsTheValueOfTheDefinition(
            @ForAll @Size(min = 1, max = 12) List<@Size(min = 1, max = 6) List<@IntRange(max = 5) Integer>> paths) {
        Tally tally = new Tally(by(AttributionModel.SHAPLEY));
        List<Set<String>> journeys = new ArrayList<>();
        for (List<Integer> path : paths) {
            List<String> channels = path.stream().map(String::valueOf).toList();
            tally.add(through(channels, true));
            journeys.add(new HashSet<>(channels));
        }

        Map<String, Double> credits = credits(tally.result());

        byDefinition(journeys)
                .forEach((channel, value) ->
                        assertThat(credits.get(channel)).as(channel).isEqualTo(value, CLOSE));
    }

    /** As a run does between two steps. */
    @Property(tries = 100)
    void whatIsPutDownIsTakenUpAgain(
            @ForAll @Size(max = 12) List<@Size(max = 6) List<@IntRange(max = 5) Integer>> paths,
            @ForAll AttributionModel model,
            @ForAll @IntRange(min = 1, max = 3) int order) {
        AttributionParameters parameters = AttributionParameters.of(
                Values.none().with(AttributionFields.MODEL, model).with(AttributionFields.MARKOV_ORDER, (long) order));
        Tally whole = new Tally(parameters);
        Tally pieces = new Tally(parameters);
        for (List<Integer> path : paths) {
            Journey journey = through(path.stream().map(String::valueOf).toList(), path.size() % 2 == 0);
            whole.add(journey);
            pieces.add(journey);
            pieces = Tally.takenUp(parameters, pieces.putDown());
        }

        assertThat(pieces.result()).isEqualTo(whole.result());
    }

    @Test
    void beyondTwoHundredChannelsTheOthersCountAsOne() {
        Tally tally = new Tally(by(AttributionModel.LINEAR));
        for (int i = 0; i < Tally.MOST_CHANNELS + 50; i++) {
            tally.add(through(List.of("channel " + i), true));
        }

        assertThat(tally.result().getJsonArray("channels")).hasSize(Tally.MOST_CHANNELS + 1);
        assertThat(credits(tally.result()).get(Tally.OTHER)).isEqualTo(50, CLOSE);
    }

    private static MarkovChain vector(int order) {
        MarkovChain chain = new MarkovChain(order);
        chain.add(List.of("G"), true);
        chain.add(List.of("G"), true);
        chain.add(List.of("M"), true);
        chain.add(List.of("G", "M"), true);
        chain.add(List.of("G"), false);
        return chain;
    }

    private static Map<String, Double> credits(AttributionModel model) {
        Tally tally = new Tally(by(model));
        tally.add(through(List.of("G"), true));
        tally.add(through(List.of("G"), true));
        tally.add(through(List.of("M"), true));
        tally.add(through(List.of("G", "M"), true));
        tally.add(through(List.of("G"), false));
        return credits(tally.result());
    }

    private static Map<String, Double> credits(JsonObject result) {
        Map<String, Double> credits = new TreeMap<>();
        for (JsonObject channel : result.getJsonArray("channels").getValuesAs(JsonObject.class)) {
            credits.put(
                    channel.getString("channel"),
                    channel.getJsonNumber("credits").doubleValue());
        }
        return credits;
    }

    private static Map<String, Double> byDefinition(List<Set<String>> journeys) {
        List<String> channels = new ArrayList<>(
                new TreeSet<>(journeys.stream().flatMap(Set::stream).toList()));
        int n = channels.size();
        Map<String, Double> values = new TreeMap<>();
        for (int c = 0; c < n; c++) {
            double value = 0;
            for (int coalition = 0; coalition < 1 << n; coalition++) {
                if ((coalition & 1 << c) == 0) {
                    int size = Integer.bitCount(coalition);
                    double weight = factorial(size) * factorial(n - size - 1) / factorial(n);
                    value +=
                            weight * (won(journeys, channels, coalition | 1 << c) - won(journeys, channels, coalition));
                }
            }
            values.put(channels.get(c), value);
        }
        return values;
    }

    private static long won(List<Set<String>> journeys, List<String> channels, int coalition) {
        Set<String> members = new HashSet<>();
        for (int c = 0; c < channels.size(); c++) {
            if ((coalition & 1 << c) != 0) {
                members.add(channels.get(c));
            }
        }
        return journeys.stream().filter(members::containsAll).count();
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
