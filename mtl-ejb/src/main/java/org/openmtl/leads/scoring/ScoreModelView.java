package org.openmtl.leads.scoring;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score model as others see it; see {@link ScoreModelFields} for the meaning of its members.
 *
 * @param version counts changes, from 1; not to be taken for the versions of its definition
 * @param latest number of the newest version of its definition
 * @param active number of the version that leads are scored by, null when it is not used
 * @param definition its newest version
 * @param createdBy key of the actor who made it
 */
public record ScoreModelView(
        UUID id,
        long version,
        String name,
        @Nullable String segment,
        long latest,
        @Nullable Long active,
        JsonObject definition,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy) {}
