package org.openmtl.fieldsync;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations from one installation.
 *
 * @param device that the sender takes itself for, null when it does not say
 * @param clock what its clocks showed when it sent them
 * @param operations as they came; each is judged for itself
 */
public record Push(@Nullable UUID device, ClockReading clock, List<JsonValue> operations) {
    /** Keeps the list from being changed. */
    public Push {
        operations = List.copyOf(operations);
    }
}
