package org.openmtl.leads.merging;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge of two leads, be it one that could be.
 *
 * @param id null while it is only a preview
 * @param unitId unit of the winner
 * @param winnerId the lead that stays
 * @param loserId the lead that is a part of it
 * @param fields each with the value it has then, from which of the two that is, and why
 * @param kept fields that had changed since and stayed when the merge was undone
 */
public record MergeView(
        @Nullable UUID id,
        UUID unitId,
        UUID winnerId,
        UUID loserId,
        JsonArray fields,
        @Nullable OffsetDateTime createdAt,
        @Nullable String createdBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneBy,
        @Nullable JsonArray kept) {}
