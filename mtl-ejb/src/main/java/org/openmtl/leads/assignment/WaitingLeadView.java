package org.openmtl.leads.assignment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;

/**
 * A lead that waits for somebody.
 *
 * @param id of the lead
 * @param since since when it waits
 * @param reason why it is with nobody
 * @param fit how well it suits us, when something about it changed last; null when no score model is for it
 * @param engagement how much it has to do with us, likewise
 * @param grade fit A to C by engagement 1 to 3
 */
public record WaitingLeadView(
        UUID id,
        long version,
        UUID unitId,
        OffsetDateTime since,
        Reason reason,
        LeadStage stage,
        @Nullable String segment,
        @Nullable String name,
        @Nullable String company,
        @Nullable String country,
        @Nullable String city,
        @Nullable String origin,
        @Nullable String channel,
        @Nullable Double fit,
        @Nullable Double engagement,
        @Nullable String grade,
        OffsetDateTime createdAt) {}
