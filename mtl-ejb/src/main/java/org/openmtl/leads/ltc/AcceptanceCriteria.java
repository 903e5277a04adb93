package org.openmtl.leads.ltc;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** What leads must have to be handed over to LTC, agreed by both sides for each segment. */
public interface AcceptanceCriteria {
    /**
     * Publishes the next version of a segment's criteria, which counts from now on.
     *
     * @param id of the new version
     * @param values fields of {@link CriteriaFields#NEW}
     * @param once the caller's promise of repetition, null for none
     * @throws MtlProblem validation-failed; conflict, when somebody published at the same moment
     */
    CriteriaView publish(UUID id, Values values, @Nullable Once once);

    /** All versions, the newest first, at most 200. */
    List<CriteriaView> list();
}
