package org.openmtl.leads.scoring;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far scoring a model's leads anew has come.
 *
 * @param state RUNNING, DONE or FAILED
 * @param total leads there were to look at when it began, all models' together
 * @param scored leads looked at
 * @param changed leads whose score is another now
 * @param promoted leads that became marketing qualified by it
 * @param error why it failed, null when it did not
 */
public record ScoreRunView(
        UUID id,
        UUID modelId,
        String state,
        long total,
        long scored,
        long changed,
        long promoted,
        @Nullable String error,
        OffsetDateTime createdAt,
        String createdBy,
        @Nullable OffsetDateTime endedAt) {}
