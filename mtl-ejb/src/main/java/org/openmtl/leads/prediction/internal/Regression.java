package org.openmtl.leads.prediction.internal;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A logistic regression over the categories of some facts, regularised so that rare ones say little.
 *
 * @param weights of all categories of all features in turn; one is added up for each feature
 */
record Regression(List<Feature> features, List<Double> weights, double intercept) {
    private static final double COST = 1;
    private static final double CLOSE_ENOUGH = 1e-4;

    static {
        Linear.disableDebugOutput();
    }

    /** Learns from examples of both ends. */
    static Regression learned(List<Feature> features, List<Example> examples) {
        Problem problem = new Problem();
        int columns = features.stream()
                .mapToInt(feature -> feature.categories().size())
                .sum();
        problem.l = examples.size();
        problem.n = columns + 1;
        problem.bias = 1;
        problem.x = new de.bwaldvogel.liblinear.Feature[examples.size()][];
        problem.y = new double[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            problem.x[i] = row(features, examples.get(i).facts(), columns);
            problem.y[i] = examples.get(i).isWon() ? 1 : 0;
        }
        return read(features, columns, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, CLOSE_ENOUGH)));
    }

    /** Numbers of columns are one-based; the last is always there and stands for the intercept. */
    private static FeatureNode[] row(List<Feature> features, Map<String, String> facts, int columns) {
        FeatureNode[] row = new FeatureNode[features.size() + 1];
        int first = 1;
        for (int i = 0; i < features.size(); i++) {
            row[i] = new FeatureNode(first + features.get(i).place(facts), 1);
            first += features.get(i).categories().size();
        }
        row[features.size()] = new FeatureNode(columns + 1, 1);
        return row;
    }

    /** The library's weights speak for whichever label it met first. */
    private static Regression read(List<Feature> features, int columns, Model model) {
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] raw = model.getFeatureWeights();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            weights.add(sign * raw[i] + 0.0); // no negative zero, which JSON does not keep
        }
        return new Regression(features, weights, sign * raw[columns]);
    }

    /** Logarithm of the odds that a lead with these facts is won. */
    double logOdds(Map<String, String> facts) {
        double sum = intercept;
        int first = 0;
        for (Feature feature : features) {
            sum += weights.get(first + feature.place(facts));
            first += feature.categories().size();
        }
        return sum;
    }

    /** Weights by the place of a feature's first category. */
    double weight(int feature, int category) {
        int first = features.subList(0, feature).stream()
                .mapToInt(one -> one.categories().size())
                .sum();
        return weights.get(first + category);
    }
}
