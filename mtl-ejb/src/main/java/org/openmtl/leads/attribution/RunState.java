package org.openmtl.leads.attribution;

/** How far a run has come. */
public enum RunState {
    RUNNING,
    DONE,
    FAILED
}
