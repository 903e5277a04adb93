package org.openmtl.leads.prediction.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.openmtl.shared.JsonValues;

/** How good probabilities were, now that it is known what became of the leads. */
final class Quality {
    private static final int TENTHS = 10;
    private static final double SMALLEST = 1e-15;

    private final List<Judged> byProbability;
    private final long won;

    /** A probability and what came true. */
    record Judged(double probability, boolean isWon) {}

    Quality(List<Judged> judged) {
        byProbability = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::probability))
                .toList();
        won = judged.stream().filter(Judged::isWon).count();
    }

    /** Area under the receiver operating characteristic, by the rank sum; equal probabilities have the mean of their ranks. */
    double auc() {
        double ranks = 0;
        int start = 0;
        while (start < byProbability.size()) {
            int end = start;
            long wonHere = 0;
            while (end < byProbability.size()
                    && byProbability.get(end).probability()
                            == byProbability.get(start).probability()) {
                wonHere += byProbability.get(end).isWon() ? 1 : 0;
                end++;
            }
            ranks += wonHere * (start + 1 + end) / 2.0;
            start = end;
        }
        double lost = byProbability.size() - won;
        return (ranks - won * (won + 1) / 2.0) / (won * lost);
    }

    double logLoss() {
        return byProbability.stream()
                .mapToDouble(
                        one -> -Math.log(Math.max(SMALLEST, one.isWon() ? one.probability() : 1 - one.probability())))
                .average()
                .orElse(0);
    }

    /** Mean square of the difference between probability and truth. */
    double brier() {
        return byProbability.stream()
                .mapToDouble(one -> Math.pow(one.probability() - (one.isWon() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    double baseRate() {
        return (double) won / byProbability.size();
    }

    /** In tenths from the least likely: what was predicted, and what came true. */
    JsonArray calibration() {
        JsonArrayBuilder table = JsonValues.array();
        for (List<Judged> tenth : tenths()) {
            table.add(JsonValues.object()
                    .add("leads", tenth.size())
                    .add(
                            "predicted",
                            tenth.stream()
                                    .mapToDouble(Judged::probability)
                                    .average()
                                    .orElse(0))
                    .add("won", rate(tenth)));
        }
        return table.build();
    }

    /** In tenths from the most likely: how many times the usual rate was won there, and which part of all won leads by then. */
    JsonArray lift() {
        List<List<Judged>> tenths = new ArrayList<>(tenths());
        Collections.reverse(tenths);
        JsonArrayBuilder table = JsonValues.array();
        long soFar = 0;
        for (List<Judged> tenth : tenths) {
            soFar += tenth.stream().filter(Judged::isWon).count();
            JsonObject line = JsonValues.object()
                    .add("leads", tenth.size())
                    .add("lift", rate(tenth) / baseRate())
                    .add("captured", (double) soFar / won)
                    .build();
            table.add(line);
        }
        return table.build();
    }

    private static double rate(List<Judged> some) {
        return (double) some.stream().filter(Judged::isWon).count() / some.size();
    }

    private List<List<Judged>> tenths() {
        int size = byProbability.size();
        List<List<Judged>> tenths = new ArrayList<>();
        for (int i = 0; i < TENTHS; i++) {
            List<Judged> tenth = byProbability.subList(i * size / TENTHS, (i + 1) * size / TENTHS);
            if (!tenth.isEmpty()) {
                tenths.add(tenth);
            }
        }
        return tenths;
    }
}
