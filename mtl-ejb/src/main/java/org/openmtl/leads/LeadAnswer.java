package org.openmtl.leads;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/**
 * What came of answering a lead. A refusal is no exception here: one answer among many must not undo the others.
 *
 * @param lead as it is now, null when the answer was refused
 * @param refusal not-found, stale-version, conflict when it is archived, or one of {@link LeadProblem}; with the lead's {@code version}
 *     where there is one
 */
public record LeadAnswer(@Nullable LeadView lead, @Nullable MtlProblem refusal) {
    /** Why the answer was refused. */
    public MtlProblem orProblem() {
        return Objects.requireNonNull(refusal);
    }

    /**
     * The lead as it is now.
     *
     * @throws MtlProblem when the answer was refused
     */
    public LeadView orRefuse() {
        if (lead == null) {
            throw orProblem();
        }
        return lead;
    }
}
