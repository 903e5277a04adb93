package org.openmtl.leads.attribution.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How likely a walk through the states of a Markov chain ends with a conversion, when all that come to some states end there for nothing. */
final class Absorption {
    private static final double CLOSE_ENOUGH = 1e-13;
    private static final int MOST_ROUNDS = 100_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] next;
    private final double[][] likelihood;
    private final double[] rates;

    Absorption(Map<String, Map<String, Long>> counts, Predicate<String> isRemoved) {
        counts.keySet().forEach(this::number);
        int inner = numbers.size();
        counts.values().forEach(row -> row.keySet().forEach(this::number));
        next = new int[inner][];
        likelihood = new double[inner][];
        rates = new double[numbers.size()];
        if (numbers.containsKey(MarkovChain.CONVERSION)) {
            rates[number(MarkovChain.CONVERSION)] = 1;
        }
        counts.forEach((state, row) -> fill(number(state), isRemoved.test(state) ? Map.of() : row));
    }

    private int number(String state) {
        return numbers.computeIfAbsent(state, fresh -> numbers.size());
    }

    private void fill(int state, Map<String, Long> row) {
        double all = row.values().stream().mapToLong(Long::longValue).sum();
        next[state] = row.keySet().stream().mapToInt(this::number).toArray();
        likelihood[state] =
                row.values().stream().mapToDouble(count -> count / all).toArray();
    }

    /** Goes round the linear equations until nothing moves (Gauss-Seidel); every walk ends somewhere, so it does. */
    double rateFrom(String start) {
        double moved = 1;
        for (int round = 0; moved > CLOSE_ENOUGH && round < MOST_ROUNDS; round++) {
            moved = 0;
            for (int state = next.length - 1; state >= 0; state--) {
                double rate = rate(state);
                moved = Math.max(moved, Math.abs(rate - rates[state]));
                rates[state] = rate;
            }
        }
        Integer first = numbers.get(start);
        return first == null ? 0 : rates[first];
    }

    private double rate(int state) {
        double sum = 0;
        for (int i = 0; i < next[state].length; i++) {
            sum += likelihood[state][i] * rates[next[state][i]];
        }
        return sum;
    }
}
