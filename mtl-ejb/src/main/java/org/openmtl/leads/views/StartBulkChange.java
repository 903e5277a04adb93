package org.openmtl.leads.views;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;

/**
 * Do one thing to many leads.
 *
 * @param id of the new bulk change
 * @param leadIds the leads, empty when the filters say which
 * @param filters of the list of leads, null when the ids say which
 * @param change merge patch for each, within {@link BulkChangeFields#CHANGEABLE}; empty to archive them
 * @param once the caller's promise of repetition, null for none
 */
public record StartBulkChange(
        UUID id,
        List<UUID> leadIds,
        @Nullable Map<String, String> filters,
        JsonObject change,
        @Nullable Once once) {}
