package org.openmtl.leads.attribution.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How journeys go from channel to channel. A state is the last few channels, as many as the order says; the removal effect of a channel is
 * by how much fewer journeys would convert if all that come to it ended there (Anderl et al., Mapping the customer journey, 2016).
 */
final class MarkovChain {
    static final String CONVERSION = "\u0002";
    static final String NOTHING = "\u0003";
    private static final String START = "\u0001";
    private static final String BETWEEN = "\u001f";

    private final int order;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    MarkovChain(int order) {
        this.order = order;
    }

    /** Adds a journey, repeats of a channel collapsed. */
    void add(List<String> path, boolean isConverted) {
        String state = START;
        for (int i = 0; i < path.size(); i++) {
            String next = String.join(BETWEEN, path.subList(Math.max(0, i + 1 - order), i + 1));
            add(state, next, 1);
            state = next;
        }
        add(state, isConverted ? CONVERSION : NOTHING, 1);
    }

    /** Adds journeys that went from one state to another. */
    void add(String from, String to, long journeys) {
        counts.computeIfAbsent(from, first -> new TreeMap<>()).merge(to, journeys, Long::sum);
    }

    /** Journeys by state they went from and to. */
    Map<String, Map<String, Long>> counts() {
        return counts;
    }

    /** How likely a journey converts. */
    double conversionRate() {
        return rateWithout(NOTHING);
    }

    /** By channel, which part of the conversions would be lost without it. */
    Map<String, Double> removalEffects() {
        double rate = conversionRate();
        TreeSet<String> channels = new TreeSet<>();
        counts.keySet().stream().filter(state -> !state.equals(START)).forEach(state -> channels.add(channel(state)));
        Map<String, Double> effects = new LinkedHashMap<>();
        for (String channel : channels) {
            effects.put(channel, rate == 0 ? 0 : Math.max(0, 1 - rateWithout(channel) / rate));
        }
        return effects;
    }

    /** The removal effects as parts of their sum. */
    static Map<String, Double> shares(Map<String, Double> effects) {
        double sum = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        effects.forEach((channel, effect) -> shares.put(channel, sum == 0 ? 0 : effect / sum));
        return shares;
    }

    private static String channel(String state) {
        return state.substring(state.lastIndexOf(BETWEEN) + 1);
    }

    private double rateWithout(String removed) {
        return new Absorption(counts, state -> channel(state).equals(removed)).rateFrom(START);
    }
}
