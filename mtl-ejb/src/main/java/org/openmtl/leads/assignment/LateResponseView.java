package org.openmtl.leads.assignment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;

/**
 * A deadline that was missed.
 *
 * @param id of the clock
 * @param kind ANSWER, CONTACT or RESPONSE
 * @param endedAt when what it waited for came all the same, null while it did not
 * @param workedMinutes working time of the owner that it took
 */
public record LateResponseView(
        UUID id,
        UUID leadId,
        UUID unitId,
        UUID ownerId,
        String kind,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Long workedMinutes,
        @Nullable String name,
        @Nullable String company,
        LeadStage stage) {}
