package org.openmtl.leads.assignment;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A rule set as others see it; see {@link AssignmentFields} for the meaning of its members.
 *
 * @param version counts changes, from 1
 * @param number counts the rule sets of the unit, from 1
 * @param simulation what the last simulation said, null when there was none since the last change
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record RuleSetView(
        UUID id,
        long version,
        UUID unitId,
        String name,
        long number,
        RuleSetState state,
        JsonArray assignOn,
        JsonArray rules,
        Boolean overflowToPool,
        @Nullable JsonObject simulation,
        @Nullable OffsetDateTime activatedAt,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
