package org.openmtl.platform.jobs;

import jakarta.json.JsonObject;

/**
 * Have something done in the name of whoever acts.
 *
 * @param kind name of a {@link JobKind}
 * @param payload what that kind needs to know
 */
public record StartJob(String kind, JsonObject payload) {}
