package org.openmtl.relationship;

/** Life of a visit. */
public enum VisitState {
    PLANNED,
    CHECKED_IN,
    DONE
}
