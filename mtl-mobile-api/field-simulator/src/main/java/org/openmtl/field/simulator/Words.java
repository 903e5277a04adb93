package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.List;
import java.util.Random;

/** What somebody with a phone says, no two times the same, and how they choose. For one thread at a time. */
final class Words {
    private final String name;
    private final Random random;
    private int said;

    Words(String name, Random random) {
        this.name = name;
        this.random = random;
    }

    String text() {
        said++;
        return name + " " + said + " " + Integer.toHexString(random.nextInt());
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Takes one out. */
    <T> T draw(List<T> choices) {
        return choices.remove(random.nextInt(choices.size()));
    }

    /** Anything from 0 to 1. */
    double dice() {
        return random.nextDouble();
    }

    /** Something that happens so often. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    static JsonObject fields(String... namesAndValues) {
        JsonObject fields = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
