package org.openmtl.platform.exchange;

/** How far an import has come. */
public enum ImportState {
    /** Still being read; not to be seen. */
    UPLOADING,
    UPLOADED,
    COMMITTING,
    DONE,
    /** Stopped in the middle; what was committed stays, and committing again goes on. */
    FAILED
}
