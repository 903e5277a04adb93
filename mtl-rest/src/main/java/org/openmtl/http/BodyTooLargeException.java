package org.openmtl.http;

import java.io.IOException;

/** A body grew beyond its limit while it was read. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    private final long limit;

    /**
     * A body beyond its limit.
     *
     * @param limit in bytes
     */
    public BodyTooLargeException(long limit) {
        super("the body has more than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
