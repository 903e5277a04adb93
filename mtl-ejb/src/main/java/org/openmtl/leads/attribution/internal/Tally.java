package org.openmtl.leads.attribution.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.shared.JsonValues;

/** What a run has counted so far: as large as there are channels, however many journeys, and to be put down and taken up again. */
final class Tally {
    /** Beyond so many channels the others count as one; a chain that remembers more has more states of each. */
    static final int MOST_CHANNELS = 200;

    static final String OTHER = "(other)";

    private final AttributionParameters parameters;
    private final Map<String, Channel> channels = new TreeMap<>();
    private final MarkovChain chain;
    private long leads;
    private long touches;
    private long conversions;
    private long attributed;

    Tally(AttributionParameters parameters) {
        this.parameters = parameters;
        this.chain = new MarkovChain(parameters.markovOrder());
    }

    long leads() {
        return leads;
    }

    /** Counts a journey; one without touches is nobody's merit. */
    void add(Journey journey) {
        leads++;
        conversions += journey.isConverted() ? 1 : 0;
        touches += journey.touches().size();
        if (journey.touches().isEmpty()) {
            return;
        }
        journey.touches().forEach(touch -> channel(touch.channel()).touches++);
        List<String> path = journey.path().stream().map(this::bounded).toList();
        if (parameters.model() == AttributionModel.MARKOV) {
            chain.add(path, journey.isConverted());
        }
        if (journey.isConverted()) {
            attributed++;
            new HashSet<>(path).forEach(name -> channel(name).conversions++);
            credit(journey);
        }
    }

    private String bounded(String name) {
        int most = MOST_CHANNELS / (parameters.markovOrder() * parameters.markovOrder());
        return channels.containsKey(name) || channels.size() < most ? name : OTHER;
    }

    private void credit(Journey journey) {
        if (parameters.model() == AttributionModel.MARKOV) {
            return;
        }
        double[] weights = Weights.of(journey, parameters, Map.of());
        for (int i = 0; i < weights.length; i++) {
            channel(journey.touches().get(i).channel()).credits += weights[i];
        }
    }

    private Channel channel(String name) {
        return channels.computeIfAbsent(bounded(name), first -> new Channel());
    }

    /** The result for people: channels with the most credits first. */
    JsonObject result() {
        JsonObjectBuilder result = JsonValues.object()
                .add("leads", leads)
                .add("touches", touches)
                .add("conversions", conversions)
                .add("attributed", attributed);
        Map<String, Double> effects = parameters.model() == AttributionModel.MARKOV ? chain.removalEffects() : Map.of();
        Map<String, Double> shares = MarkovChain.shares(effects);
        shares.forEach((name, share) -> channel(name).credits = share * attributed);
        if (parameters.model() == AttributionModel.MARKOV) {
            result.add("conversionRate", chain.conversionRate());
        }
        return result.add("channels", ranked(effects)).build();
    }

    private JsonArray ranked(Map<String, Double> effects) {
        JsonArrayBuilder ranked = JsonValues.array();
        channels.entrySet().stream()
                .sorted(Comparator.comparingDouble(channel -> -channel.getValue().credits))
                .forEach(channel -> ranked.add(line(channel.getKey(), channel.getValue(), effects)));
        return ranked.build();
    }

    private JsonObject line(String name, Channel channel, Map<String, Double> effects) {
        JsonObjectBuilder line = JsonValues.object()
                .add("channel", name)
                .add("credits", channel.credits)
                .add("share", attributed == 0 ? 0 : channel.credits / attributed)
                .add("conversions", channel.conversions)
                .add("touches", channel.touches);
        if (effects.containsKey(name)) {
            line.add("removalEffect", effects.get(name));
        }
        return line.build();
    }

    /** Everything, to be taken up later. */
    JsonObject putDown() {
        JsonObjectBuilder byName = JsonValues.object();
        channels.forEach((name, channel) -> byName.add(
                name,
                JsonValues.array().add(channel.credits).add(channel.conversions).add(channel.touches)));
        JsonArrayBuilder steps = JsonValues.array();
        chain.counts()
                .forEach((from, row) -> row.forEach((to, journeys) ->
                        steps.add(JsonValues.array().add(from).add(to).add(journeys))));
        return JsonValues.object()
                .add(
                        "counts",
                        JsonValues.array()
                                .add(leads)
                                .add(touches)
                                .add(conversions)
                                .add(attributed))
                .add("channels", byName)
                .add("steps", steps)
                .build();
    }

    /** What was put down; an empty object is a beginning. */
    static Tally takenUp(AttributionParameters parameters, JsonObject state) {
        Tally tally = new Tally(parameters);
        if (state.isEmpty()) {
            return tally;
        }
        List<JsonNumber> counts = state.getJsonArray("counts").getValuesAs(JsonNumber.class);
        tally.leads = counts.get(0).longValue();
        tally.touches = counts.get(1).longValue();
        tally.conversions = counts.get(2).longValue();
        tally.attributed = counts.get(3).longValue();
        state.getJsonObject("channels")
                .forEach((name, values) -> tally.channel(name).take(values.asJsonArray()));
        for (JsonArray step : state.getJsonArray("steps").getValuesAs(JsonArray.class)) {
            tally.chain.add(
                    step.getString(0), step.getString(1), step.getJsonNumber(2).longValue());
        }
        return tally;
    }

    /** What is counted for one channel. */
    private static final class Channel {
        private double credits;
        private long conversions;
        private long touches;

        private void take(JsonArray values) {
            credits = values.getJsonNumber(0).doubleValue();
            conversions = values.getJsonNumber(1).longValue();
            touches = values.getJsonNumber(2).longValue();
        }
    }
}
