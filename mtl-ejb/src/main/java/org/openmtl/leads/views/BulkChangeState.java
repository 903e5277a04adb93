package org.openmtl.leads.views;

/** Where a bulk change is. */
public enum BulkChangeState {
    /** Being done. */
    RUNNING,

    /** Every lead was changed, found so, or refused. */
    DONE,

    /** Ended before all were done. */
    FAILED,

    /** Being put back. */
    UNDOING,

    /** Put back, but for leads that changed since. */
    UNDONE
}
