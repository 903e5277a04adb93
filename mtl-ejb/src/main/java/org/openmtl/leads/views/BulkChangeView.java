package org.openmtl.leads.views;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk change and how far it has come.
 *
 * @param archives whether it archives the leads
 * @param change merge patch for each lead, null when it archives them
 * @param error why it ended before all were done, null unless it failed
 * @param leads how many it is about
 * @param waiting not done yet
 * @param changed done
 * @param unchanged were so already
 * @param refused could not be changed
 * @param undone put back
 * @param changedSince left alone by undoing
 */
public record BulkChangeView(
        UUID id,
        BulkChangeState state,
        boolean archives,
        @Nullable JsonObject change,
        @Nullable String error,
        long leads,
        long waiting,
        long changed,
        long unchanged,
        long refused,
        long undone,
        long changedSince,
        OffsetDateTime createdAt) {}
