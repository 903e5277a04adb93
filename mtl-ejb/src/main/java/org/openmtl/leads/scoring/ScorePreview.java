package org.openmtl.leads.scoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's score would be.
 *
 * @param present its grade as things are, null when it has none yet
 */
public record ScorePreview(
        UUID leadId,
        double fit,
        double engagement,
        String grade,
        @Nullable String present) {}
