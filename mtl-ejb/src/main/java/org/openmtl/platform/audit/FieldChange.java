package org.openmtl.platform.audit;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What became of a field.
 *
 * @param from value before, null when there was none
 * @param to value afterwards, null when there is none
 */
public record FieldChange(
        @Nullable JsonValue from, @Nullable JsonValue to) {}
