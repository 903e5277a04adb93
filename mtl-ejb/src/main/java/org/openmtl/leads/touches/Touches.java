package org.openmtl.leads.touches;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;

/** The way into touches. Every verb is one transaction and sees the actor's territory only. */
public interface Touches {
    /** Most touches recorded at once by a caller from outside. */
    int MOST_AT_ONCE = 500;

    /** Most touches of a lead that are shown. */
    int MOST_SHOWN = 500;

    /**
     * Records a touch. Doing it again with the same id, or with the same source key in the same unit, changes nothing.
     *
     * @return the touch, be it as it was recorded before
     * @throws MtlProblem validation-failed, when the actor cannot see the lead, it lies in the future, or its id names another touch
     */
    TouchView record(RecordTouch touch);

    /**
     * Records touches, be they of many leads, in few statements.
     *
     * @return what became of each, in their order
     */
    List<TouchResult> record(List<RecordTouch> touches);

    /**
     * The same for a caller who may repeat the request: touches without an id get the same one each time.
     *
     * @param once the caller's promise of repetition, null for none
     * @throws MtlProblem idempotency-key-reused
     */
    List<TouchResult> record(List<RecordTouch> touches, @Nullable Once once);

    /**
     * The newest touches of a lead, newest first, at most {@value #MOST_SHOWN}.
     *
     * @throws MtlProblem not-found
     */
    List<TouchView> of(UUID leadId);
}
