package org.openmtl.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Add an event.
 *
 * @param id id of the new event
 * @param values fields of {@link EventFields}
 * @param once the caller's promise of repetition, null for none
 */
public record AddEvent(UUID id, Values values, @Nullable Once once) {}
