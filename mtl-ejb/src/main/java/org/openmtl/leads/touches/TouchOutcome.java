package org.openmtl.leads.touches;

/** What became of a touch that was to be recorded. */
public enum TouchOutcome {
    RECORDED,
    /** Recorded before; nothing happened now. */
    KNOWN,
    REFUSED
}
