package org.openmtl.platform;

/** Whether the process has been told to stop: from then on it finishes what it began and begins nothing. */
public final class Stopping {
    /** System property that the launcher sets; no setting, since it changes while the application runs. */
    private static final String PROPERTY = "mtl.stopping";

    private Stopping() {}

    /** Whether it has begun to stop. */
    public static boolean hasBegun() {
        return Boolean.getBoolean(PROPERTY);
    }
}
