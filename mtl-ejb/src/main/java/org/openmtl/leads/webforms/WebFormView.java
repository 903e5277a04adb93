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
 * @param doubleOptIn whether a lead comes of a submission only when its address is confirmed by mail
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
        boolean doubleOptIn,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {
    /** The same as it was when it showed these fields and asked for this consent. */
    public WebFormView asOf(JsonArray shown, @Nullable String asked) {
        return new WebFormView(
                id,
                version,
                unitId,
                key,
                name,
                shown,
                origins,
                honeypot,
                asked,
                perMinute,
                doubleOptIn,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                archivedAt);
    }
}
