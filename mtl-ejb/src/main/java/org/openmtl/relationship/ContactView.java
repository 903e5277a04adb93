package org.openmtl.relationship;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A person at an account as others see it. Members without a value are null; see {@link ContactFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record ContactView(
        UUID id,
        long version,
        UUID unitId,
        UUID accountId,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable BuyingRole buyingRole,
        @Nullable Influence influence,
        @Nullable Stance stance,
        @Nullable Boolean marketingConsent,
        @Nullable String note,
        @Nullable JsonObject attributes,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {
    /** No custom fields are the same as none. */
    public ContactView {
        attributes = attributes == null || attributes.isEmpty() ? null : attributes;
    }
}
