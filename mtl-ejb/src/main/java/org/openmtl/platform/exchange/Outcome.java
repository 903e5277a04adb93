package org.openmtl.platform.exchange;

/** What becomes of an imported row. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
