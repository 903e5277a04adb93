package org.openmtl.relationship;

/** What became of a promise. */
public enum PromiseState {
    OPEN,
    KEPT,
    BROKEN
}
