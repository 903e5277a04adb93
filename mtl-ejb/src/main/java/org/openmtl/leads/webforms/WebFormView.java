package org.openmtl.leads.webforms;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A web form.
 *
 * @param key names it to browsers
 * @param honeypot field that people do not see
 * @param consentText version of the text that is agreed to, null when it asks for no consent
 * @param perMinute how often one network address may send it
 */
public record WebFormView(
        UUID id,
        long version,
        UUID unitId,
        String key,
        String name,
        JsonArray fields,
        JsonArray origins,
        String honeypot,
        @Nullable String consentText,
        long perMinute,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
