package org.openmtl.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Note a promise.
 *
 * @param id id of the new promise
 * @param values fields of {@link PromiseFields}
 * @param once the caller's promise of repetition, null for none
 */
public record NotePromise(UUID id, Values values, @Nullable Once once) {}
