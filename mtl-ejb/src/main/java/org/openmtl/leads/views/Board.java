package org.openmtl.leads.views;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;

/**
 * A team's leads, counted.
 *
 * @param countedAt when
 * @param stages over all owners, those that hold leads
 * @param owners the 200 with most to do, overdue leads first
 */
public record Board(OffsetDateTime countedAt, List<Count> stages, List<OwnerCounts> owners) {
    /**
     * Leads of one stage.
     *
     * @param leads all that are not archived
     * @param overdue those of them whose clock has run out
     */
    public record Count(LeadStage stage, long leads, long overdue) {}

    /**
     * Leads of one owner.
     *
     * @param ownerId null for leads without an owner
     * @param owner name, null for leads without an owner
     * @param overdue over all stages
     */
    public record OwnerCounts(
            @Nullable UUID ownerId, @Nullable String owner, long overdue, List<Count> stages) {}
}
