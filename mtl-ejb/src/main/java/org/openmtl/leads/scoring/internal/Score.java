package org.openmtl.leads.scoring.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's score is at an instant.
 *
 * @param dueAt when it should be computed again though nothing happens, null when it will stay as it is
 */
record Score(
        double fit,
        double engagement,
        Grade grade,
        @Nullable Instant dueAt) {}
