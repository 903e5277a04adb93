package org.openmtl.leads.scoring;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A version of a model; it is the same for ever.
 *
 * @param v its number, from 1
 */
public record ScoreModelVersionView(
        UUID modelId, long v, JsonObject definition, OffsetDateTime createdAt, String createdBy) {}
