package org.openmtl.leads.ltc;

/** What LTC tells of leads. */
public enum Outcome {
    /** LTC takes them. */
    ACCEPTED,
    /** LTC does not, with a reason. */
    REFUSED,
    /** A real opportunity, confirmed with the buyer. */
    SQL,
    WON,
    LOST
}
