package org.openmtl.leads.attribution;

/** What counts as the conversion of a lead. */
public enum Milestone {
    /** It came to be. */
    LEAD,
    MQL,
    SAL,
    /** It became an opportunity. */
    SQL,
    WON
}
