package org.openmtl.platform.mail.internal;

import org.jspecify.annotations.Nullable;

/**
 * How one attempt went.
 *
 * @param reply what the server said, as its code of three digits (RFC 5321); null when it said nothing
 */
record Attempt(Outcome outcome, @Nullable Integer reply) {
    private static final int FIRST_PERMANENT = 500;

    /** It wants us to sign in first: what is wrong is ours, not the mail's. */
    private static final int SIGN_IN_FIRST = 530;

    /** How it ended. */
    enum Outcome {
        /** The server has taken it over. */
        SENT,
        /** The server refuses it for good. */
        REFUSED,
        /** The server refuses it now. */
        DEFERRED,
        /** No session came about, or it broke. */
        UNREACHABLE
    }

    static Attempt sent() {
        return new Attempt(Outcome.SENT, null);
    }

    /** Before the server was told anything of this mail: its fault it cannot be. */
    static Attempt unreachable(@Nullable Integer reply) {
        return new Attempt(Outcome.UNREACHABLE, reply);
    }

    /** While it was handed over. */
    static Attempt failed(@Nullable Integer reply) {
        if (reply == null) {
            return unreachable(null);
        }
        boolean isForGood = reply >= FIRST_PERMANENT && reply != SIGN_IN_FIRST;
        return new Attempt(isForGood ? Outcome.REFUSED : Outcome.DEFERRED, reply);
    }

    boolean isSent() {
        return outcome == Outcome.SENT;
    }

    /** Whether there is no use in trying again. */
    boolean isForGood() {
        return outcome == Outcome.REFUSED;
    }
}
