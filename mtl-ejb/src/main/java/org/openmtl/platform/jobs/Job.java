package org.openmtl.platform.jobs;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * A job as its kind sees it.
 *
 * @param payload as it was started with
 */
public record Job(UUID id, JsonObject payload) {}
