package org.openmtl.leads.attribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;

/**
 * Start a run.
 *
 * @param id of the new run
 * @param unitId unit to walk through, null for the caller's own
 * @param once the caller's promise of repetition, null for none
 */
public record StartAttribution(
        UUID id,
        AttributionParameters parameters,
        @Nullable UUID unitId,
        @Nullable Once once) {}
