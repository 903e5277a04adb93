package org.openmtl.fieldsync.internal;

import java.util.Locale;

/** How an operation ended. */
enum State {
    APPLIED,
    /** Some fields were contested; they are listed. */
    MERGED,
    /** Nothing was taken over; a person must choose. */
    CONFLICT,
    /** Final. */
    REJECTED,
    /** Safe here, but a person must look at it; the client may forget it. */
    QUARANTINED,
    /** Waits for another operation. */
    BLOCKED,
    /** To be sent again. */
    RETRY;

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a repetition gets the same answer; the others are judged anew. */
    boolean isFinal() {
        return this != BLOCKED && this != RETRY;
    }

    /** Whether operations that depend on it may go on. */
    boolean isMet() {
        return this == APPLIED || this == MERGED || this == QUARANTINED;
    }
}
