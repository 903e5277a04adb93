package org.openmtl.leads.assignment;

/** What became of a lead that was to be assigned. */
public enum Outcome {
    ASSIGNED,
    POOLED,
    UNASSIGNED
}
