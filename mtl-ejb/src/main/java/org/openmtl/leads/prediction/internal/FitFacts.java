package org.openmtl.leads.prediction.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which facts a model may learn from. A fact that is known of won leads several times as often as of others, or the reverse, was written
 * down after the end: whoever learns from it looks brilliant and predicts nothing.
 */
final class FitFacts {
    private static final double SEVERAL = 3;
    private static final double LEAST_KNOWN = 0.02;

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    /**
     * Judges the facts.
     *
     * @param wanted names to choose from, empty for all
     */
    FitFacts(List<Example> examples, List<String> wanted) {
        TreeSet<String> all = new TreeSet<>();
        examples.forEach(example -> all.addAll(example.facts().keySet()));
        for (String name : all) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                judge(name, examples);
            }
        }
    }

    private void judge(String name, List<Example> examples) {
        double ofWon = known(name, examples, true);
        double ofOthers = known(name, examples, false);
        double more = Math.max(ofWon, ofOthers);
        if (more < LEAST_KNOWN) {
            leftOut.put(name, "hardly ever known");
        } else if (more > SEVERAL * Math.min(ofWon, ofOthers)) {
            leftOut.put(
                    name,
                    String.format(
                            Locale.ROOT,
                            "known of %.0f %% of the won leads and of %.0f %% of the others: written down after the end",
                            100 * ofWon,
                            100 * ofOthers));
        } else if (places(name, examples) < 2) {
            leftOut.put(name, "the same of all leads, or of no frequent value");
        } else {
            names.add(name);
        }
    }

    private static long places(String name, List<Example> examples) {
        Feature feature = Feature.learned(name, examples);
        return examples.stream()
                .mapToInt(example -> feature.place(example.facts()))
                .distinct()
                .count();
    }

    private static double known(String name, List<Example> examples, boolean isWon) {
        return examples.stream()
                .filter(example -> example.isWon() == isWon)
                .mapToInt(example -> example.facts().containsKey(name) ? 1 : 0)
                .average()
                .orElse(0);
    }

    List<String> names() {
        return names;
    }

    /** Names and why. */
    Map<String, String> leftOut() {
        return leftOut;
    }
}
