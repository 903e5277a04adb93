package org.openmtl.leads;

/** How far a lead has come. */
public enum LeadStage {
    /** A raised hand, unqualified. */
    INQUIRY,
    /** Marketing qualified: passes the agreed threshold. */
    MQL,
    /** Sales accepted: sales took ownership. */
    SAL,
    /** Sales qualified: a real opportunity, confirmed with the buyer. */
    SQL,
    WON,
    LOST,
    /** Not now; marketing keeps in touch. */
    NURTURING,
    /** Refused by sales, with a reason. */
    REJECTED,
    /** Will never be one. */
    DISQUALIFIED,
    /** Joined into another lead. */
    MERGED
}
