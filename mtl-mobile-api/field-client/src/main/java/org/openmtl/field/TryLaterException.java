package org.openmtl.field;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server does not answer the question now; it may say when. */
public final class TryLaterException extends IOException {
    private static final long serialVersionUID = 1;
    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final long waitMillis;

    TryLaterException(String why, long waitMillis) {
        super(why);
        this.waitMillis = waitMillis;
    }

    static TryLaterException of(Reply reply) {
        return new TryLaterException("Status " + reply.status(), millis(reply.header("Retry-After")));
    }

    /** Only seconds are understood: a date would have to be compared with a clock that anybody may set. */
    private static long millis(@Nullable String seconds) {
        boolean number = seconds != null && seconds.matches("[0-9]{1,9}");
        return number ? TimeUnit.SECONDS.toMillis(Math.min(Long.parseLong(seconds), LONGEST_SECONDS)) : 0;
    }

    /** How long the server wants to be left alone, 0 when it does not say. */
    public long waitMillis() {
        return waitMillis;
    }
}
