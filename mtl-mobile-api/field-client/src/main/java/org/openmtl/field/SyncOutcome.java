package org.openmtl.field;

import org.jspecify.annotations.Nullable;

/** How a synchronisation ended. Immutable. In no case but {@link State#WIPED} anything local was deleted. */
public final class SyncOutcome {
    /** What to do next. */
    public enum State {
        /** All was sent and all was read. */
        DONE,
        /** Call again after {@link SyncOutcome#waitMillis()}: no connection, or the server is busy. */
        LATER,
        /** Ask the person to sign in; until then work goes on offline. */
        SIGN_IN_NEEDED,
        /** What was captured was sent, but this version may no longer read: ask for an update. */
        UPDATE_NEEDED,
        /**
         * This device was revoked, told by {@link SyncOutcome#problem()}. With {@code uploadUntil} it still sends what was captured: call
         * again while anything is unsent.
         */
        REVOKED,
        /** The server ordered it, and all that was here is deleted. Nothing can be captured until somebody signs in. */
        WIPED,
        /** The server refuses for another reason, told by {@link SyncOutcome#problem()}. */
        REFUSED
    }

    private final State state;
    private final int verdicts;
    private final long waitMillis;
    private final @Nullable Problem problem;

    SyncOutcome(State state, int verdicts, long waitMillis, @Nullable Problem problem) {
        this.state = state;
        this.verdicts = verdicts;
        this.waitMillis = waitMillis;
        this.problem = problem;
    }

    /** What to do next. */
    public State state() {
        return state;
    }

    /** Operations that left the outbox in this run's completed push. */
    public int verdicts() {
        return verdicts;
    }

    /** How long to wait before calling again; 0 unless {@link State#LATER}, or {@link State#WIPED} when the server is still to hear of it. */
    public long waitMillis() {
        return waitMillis;
    }

    /** The server's refusal, null when there was none. */
    public @Nullable Problem problem() {
        return problem;
    }
}
