package org.openmtl.leads;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A lead as others see it. Members without a value are null; see {@link LeadFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param stageSince when it entered its stage
 * @param stageReason why it entered its stage
 * @param recycled how often it began anew
 * @param recycledAt when it did last
 * @param segment line of business whose rules hold for it, null for those of everybody
 * @param handedAt when it was handed over to its owner, null when it never was
 * @param acceptBy until when the owner should answer
 * @param contactBy until when the owner should make contact
 * @param contactedAt when somebody got into contact first
 * @param refusal why the owner refused it, in words
 * @param refusalCode why the owner refused it, null where only words were given
 * @param createdBy key of the actor who captured it
 * @param archivedAt since when it is out of the lists, null while it is live
 * @param mergedInto the lead that this one is a part of now, null while it stands for itself
 * @param duplicates others who may be the same, told when the lead is captured, else null
 */
public record LeadView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable UUID ownerId,
        LeadStage stage,
        OffsetDateTime stageSince,
        String stageReason,
        long recycled,
        @Nullable OffsetDateTime recycledAt,
        @Nullable String segment,
        @Nullable String name,
        @Nullable String company,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String city,
        @Nullable String origin,
        @Nullable String channel,
        @Nullable String note,
        @Nullable Boolean marketingConsent,
        @Nullable String consentText,
        @Nullable OffsetDateTime consentAt,
        @Nullable OffsetDateTime firstContactAt,
        @Nullable OffsetDateTime wonAt,
        @Nullable OffsetDateTime handedAt,
        @Nullable OffsetDateTime acceptBy,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime contactBy,
        @Nullable OffsetDateTime contactedAt,
        @Nullable String refusal,
        @Nullable Refusal refusalCode,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        @Nullable UUID visitId,
        @Nullable String externalId,
        @Nullable JsonObject attributes,
        @Nullable JsonArray photos,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt,
        @Nullable UUID mergedInto,
        @Nullable List<PossibleDuplicate> duplicates)
        implements RowView {
    /** No further attributes are the same as none, and so are no photos. */
    public LeadView {
        attributes = attributes == null || attributes.isEmpty() ? null : attributes;
        photos = photos == null || photos.isEmpty() ? null : photos;
    }
}
