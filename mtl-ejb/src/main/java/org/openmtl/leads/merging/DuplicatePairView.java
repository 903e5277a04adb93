package org.openmtl.leads.merging;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.PartyKind;

/**
 * A lead and somebody who may be the same.
 *
 * @param unitId unit of the lead
 * @param otherKind LEAD or CONTACT
 * @param score how sure it is, up to 1
 * @param likenesses what they had in common when they were found
 */
public record DuplicatePairView(
        UUID id,
        UUID unitId,
        UUID leadId,
        PartyKind otherKind,
        UUID otherId,
        Tier tier,
        double score,
        JsonArray likenesses,
        PairState state,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy) {}
