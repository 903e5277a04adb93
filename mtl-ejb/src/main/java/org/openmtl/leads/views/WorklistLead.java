package org.openmtl.leads.views;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;

/**
 * A lead as a list of work shows it. Members without a value are null.
 *
 * @param dueAt until when the next thing should be done: an answer, then a contact; the last day of the year 9999 when no clock runs
 * @param fit how well it suits us, when something about it changed last; null when no score model is for it
 * @param engagement how much it has to do with us, likewise
 * @param grade fit A to C by engagement 1 to 3
 */
public record WorklistLead(
        UUID id,
        long version,
        UUID unitId,
        @Nullable UUID ownerId,
        LeadStage stage,
        OffsetDateTime stageSince,
        OffsetDateTime dueAt,
        @Nullable String name,
        @Nullable String company,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String city,
        @Nullable String origin,
        @Nullable OffsetDateTime handedAt,
        @Nullable OffsetDateTime acceptBy,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime contactBy,
        @Nullable OffsetDateTime contactedAt,
        @Nullable Double fit,
        @Nullable Double engagement,
        @Nullable String grade,
        OffsetDateTime createdAt) {}
