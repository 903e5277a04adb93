package org.openmtl.leads;

/** Whom a lead is handed over to. */
public enum Recipient {
    /** Somebody of ours, who accepts or refuses it. */
    PERSON,
    /** Lead to Cash, which sells what the lead promised. */
    LTC
}
