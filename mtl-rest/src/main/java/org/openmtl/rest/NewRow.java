package org.openmtl.rest;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * What somebody wants to create.
 *
 * @param id of the new row
 * @param values what was read of the body
 * @param once the caller's promise of repetition, null for none
 * @param body as it was sent
 */
record NewRow(UUID id, Values values, @Nullable Once once, JsonObject body) {}
