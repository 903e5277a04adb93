package org.openmtl.leads.prediction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureTest {
    @Test
    void frequentValuesAreCategoriesAndRareOnesAreOne() {
        Feature feature = Feature.learned("origin", examples("social", 30, "fair", 40, "seldom", 3));

        assertThat(feature.categories()).containsExactly("fair", "social", Feature.OTHER, Feature.UNKNOWN);
        assertThat(category(feature, Map.of("origin", "seldom"))).isEqualTo(Feature.OTHER);
        assertThat(category(feature, Map.of("origin", "fair"))).isEqualTo("fair");
        assertThat(category(feature, Map.of())).isEqualTo(Feature.UNKNOWN);
    }

    @Test
    void manyNumbersAreCutIntoRanges() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Example(Map.of("staff", String.valueOf(i)), false));
        }
        Feature feature = Feature.learned("staff", examples);

        assertThat(feature.bounds()).containsExactly(20.0, 40.0, 60.0, 80.0);
        assertThat(category(feature, Map.of("staff", "19.5"))).isEqualTo("below 20.0");
        assertThat(category(feature, Map.of("staff", "20"))).isEqualTo("below 40.0");
        assertThat(category(feature, Map.of("staff", "1e9"))).isEqualTo("from 80.0");
        assertThat(category(feature, Map.of("staff", "many"))).isEqualTo(Feature.OTHER);
    }

    @Test
    void fewNumbersAreNames() {
        assertThat(Feature.learned("lines", examples("1", 20, "2", 20)).categories())
                .containsExactly("1", "2", Feature.OTHER, Feature.UNKNOWN);
    }

    private static String category(Feature feature, Map<String, String> facts) {
        return feature.categories().get(feature.place(facts));
    }

    private static List<Example> examples(Object... valuesAndCounts) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < valuesAndCounts.length; i += 2) {
            for (int n = 0; n < (Integer) valuesAndCounts[i + 1]; n++) {
                String name = "123".contains(valuesAndCounts[i].toString()) ? "lines" : "origin";
                examples.add(new Example(Map.of(name, valuesAndCounts[i].toString()), false));
            }
        }
        return examples;
    }
}
