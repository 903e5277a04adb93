package org.openmtl.platform.feed.internal;

import java.util.Map;
import org.openmtl.platform.feed.FeedProblem;
import org.openmtl.shared.MtlProblem;

/**
 * The state of the log a cursor is judged by.
 *
 * @param incarnation which history this database tells; a restore begins another
 * @param floor entries at and below it may be gone
 * @param next transaction id that nobody has yet
 */
record Log(int incarnation, Position floor, long next) {
    /**
     * Refuses a place that this log cannot go on from.
     *
     * @throws MtlProblem cursor-expired
     */
    void check(int itsIncarnation, Position position) {
        if (itsIncarnation != incarnation) {
            throw expired("incarnation");
        }
        if (position.compareTo(floor) < 0) {
            throw expired("retention");
        }
        if (Long.compareUnsigned(position.x(), next) >= 0) {
            throw expired("ahead");
        }
    }

    /** The refusal of a cursor or page token, whatever the reason. */
    static MtlProblem expired(String reason) {
        return MtlProblem.of(
                FeedProblem.CURSOR_EXPIRED,
                "This place in the feed cannot be gone on from: begin again",
                Map.of("reason", reason, "retryable", true));
    }
}
