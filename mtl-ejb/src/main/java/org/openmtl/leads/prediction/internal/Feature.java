package org.openmtl.leads.prediction.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.JsonValues;

/**
 * A fact and the categories it is cut into: its frequent values, or ranges where all its values are numbers. One category is for values
 * that are rare or new, one for leads of which nothing is known.
 *
 * @param bounds upper bounds of the ranges, empty when the values themselves are the categories
 */
record Feature(String name, List<String> categories, List<Double> bounds) {
    static final String OTHER = "(other)";
    static final String UNKNOWN = "(unknown)";

    private static final int LEAST_OFTEN = 10;
    private static final int MOST_CATEGORIES = 50;
    private static final int RANGES = 5;

    /** Learns the categories of a fact. */
    static Feature learned(String name, List<Example> examples) {
        List<String> values = new ArrayList<>();
        examples.forEach(example -> {
            String value = example.facts().get(name);
            if (value != null) {
                values.add(value);
            }
        });
        List<Double> numbers = numbers(values);
        boolean isContinuous = numbers.stream().distinct().count() > 2 * RANGES;
        return isContinuous ? ranges(name, numbers) : frequent(name, values);
    }

    /** Empty unless all are numbers. */
    private static List<Double> numbers(List<String> values) {
        List<Double> numbers = new ArrayList<>();
        for (String value : values) {
            Double number = number(value);
            if (number == null) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static @Nullable Double number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private static Feature ranges(String name, List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        List<Double> bounds = new ArrayList<>();
        for (int i = 1; i < RANGES; i++) {
            bounds.add(sorted.get(i * sorted.size() / RANGES));
        }
        List<Double> distinct = bounds.stream().distinct().toList();
        List<String> categories = new ArrayList<>();
        distinct.forEach(bound -> categories.add("below " + bound));
        categories.add("from " + distinct.get(distinct.size() - 1));
        return new Feature(name, withRest(categories), distinct);
    }

    private static Feature frequent(String name, List<String> values) {
        Map<String, Long> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        List<String> categories = counts.entrySet().stream()
                .filter(value -> value.getValue() >= LEAST_OFTEN)
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(value -> -value.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        return new Feature(name, withRest(categories), List.of());
    }

    private static List<String> withRest(List<String> categories) {
        List<String> all = new ArrayList<>(categories);
        all.add(OTHER);
        all.add(UNKNOWN);
        return List.copyOf(all);
    }

    /** The place of the category that a lead falls into. */
    int place(Map<String, String> facts) {
        String value = facts.get(name);
        if (value == null) {
            return categories.size() - 1;
        }
        int place = bounds.isEmpty() ? categories.indexOf(value) : range(value);
        return place < 0 ? categories.size() - 2 : place;
    }

    private int range(String value) {
        Double number = number(value);
        if (number == null) {
            return -1;
        }
        int place = 0;
        while (place < bounds.size() && number >= bounds.get(place)) {
            place++;
        }
        return place;
    }

    JsonObject json() {
        JsonArrayBuilder names = JsonValues.array();
        categories.forEach(names::add);
        JsonArrayBuilder numbers = JsonValues.array();
        bounds.forEach(numbers::add);
        return JsonValues.object()
                .add("name", name)
                .add("categories", names)
                .add("bounds", numbers)
                .build();
    }

    static Feature of(JsonObject json) {
        return new Feature(
                json.getString("name"),
                json.getJsonArray("categories").getValuesAs(JsonString::getString),
                json.getJsonArray("bounds").getValuesAs(JsonNumber::doubleValue));
    }
}
