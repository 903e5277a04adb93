package org.openmtl.launcher;

import org.jspecify.annotations.Nullable;

/** The configuration is fine but something it names is not; the message tells the operator what to look at. Exit status 1. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
