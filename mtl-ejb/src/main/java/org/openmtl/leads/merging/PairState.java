package org.openmtl.leads.merging;

/** What became of two that may be one. */
public enum PairState {
    OPEN,
    MERGED,
    /** Somebody has looked: they are not one. */
    DISMISSED
}
