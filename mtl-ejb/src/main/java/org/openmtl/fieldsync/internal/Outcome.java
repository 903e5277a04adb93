package org.openmtl.fieldsync.internal;

import jakarta.json.JsonObject;

/**
 * What an operation gets in a run that may still be undone.
 *
 * @param repeated whether it got this before
 */
record Outcome(Draft draft, Verdict verdict, boolean repeated) {
    static Outcome first(Draft draft, Verdict verdict) {
        return new Outcome(draft, verdict, false);
    }

    static Outcome repeated(Draft draft, Verdict verdict) {
        return new Outcome(draft, verdict, true);
    }

    /** Whether the rest of its group may go on. What waits for a person since an earlier push has been accepted then. */
    boolean stands() {
        State state = verdict.state();
        return state == State.APPLIED || state == State.MERGED || (repeated && state.isMet());
    }

    /** The same with another verdict. */
    Outcome with(Verdict other) {
        return new Outcome(draft, other, repeated);
    }

    JsonObject answer() {
        return repeated ? verdict.repeated(draft.opAsSent()) : verdict.answer(draft.opAsSent());
    }
}
