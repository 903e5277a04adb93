package org.openmtl.leads.scoring;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The way to the scores of leads. */
public interface Scores {
    /**
     * A lead's score point by point. Engagement is of the touches that had happened by then, whenever they were recorded; fit is of the
     * lead as it was then; the version is the one that was active then. Before the lead was captured, it counts as it was captured, by
     * the version active at that time.
     *
     * @param asOf the instant, which may be to come; null for now
     * @throws MtlProblem not-found
     */
    ScoreView score(UUID leadId, @Nullable OffsetDateTime asOf);
}
