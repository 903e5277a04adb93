package org.openmtl.leads.touches;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.Values;

/**
 * Record what happened between us and the person behind a lead; see {@link TouchFields} for the meaning of its members.
 *
 * @param id of the new touch, chosen by the caller's side so that a repetition is recognised; null to have one made
 * @param at when it happened, null for now
 * @param sourceKey names the event in the system it comes from, null when nothing does
 */
public record RecordTouch(
        @Nullable UUID id,
        UUID leadId,
        @Nullable OffsetDateTime at,
        String kind,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String content,
        @Nullable JsonObject utm,
        boolean machine,
        @Nullable String sourceKey,
        @Nullable JsonObject payload) {
    /** A touch of which no more is known than what happened through which channel. */
    public static RecordTouch of(UUID leadId, OffsetDateTime at, String kind, @Nullable String channel) {
        return new RecordTouch(null, leadId, at, kind, channel, null, null, null, false, null, null);
    }

    /** What was read of {@link TouchFields#NEW}. */
    public static RecordTouch of(Values values) {
        return new RecordTouch(
                values.get(TouchFields.ID),
                Objects.requireNonNull(values.get(TouchFields.LEAD_ID)),
                values.get(TouchFields.AT),
                Objects.requireNonNull(values.get(TouchFields.KIND)),
                values.get(TouchFields.CHANNEL),
                values.get(TouchFields.CAMPAIGN),
                values.get(TouchFields.CONTENT),
                values.get(TouchFields.UTM),
                Boolean.TRUE.equals(values.get(TouchFields.MACHINE)),
                values.get(TouchFields.SOURCE_KEY),
                values.get(TouchFields.PAYLOAD));
    }

    /** The same under another id. */
    public RecordTouch as(UUID newId) {
        return new RecordTouch(newId, leadId, at, kind, channel, campaign, content, utm, machine, sourceKey, payload);
    }

    /** The same, recorded once only under this key in the unit of its lead. */
    public RecordTouch knownAs(String key) {
        return new RecordTouch(id, leadId, at, kind, channel, campaign, content, utm, machine, key, payload);
    }

    /** The same, as part of a campaign. */
    public RecordTouch within(@Nullable String newCampaign, @Nullable String newContent, @Nullable JsonObject newUtm) {
        return new RecordTouch(
                id, leadId, at, kind, channel, newCampaign, newContent, newUtm, machine, sourceKey, payload);
    }
}
