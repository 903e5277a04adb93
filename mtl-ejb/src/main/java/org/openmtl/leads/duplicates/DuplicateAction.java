package org.openmtl.leads.duplicates;

/** What is done about somebody who may be the same as a new lead. */
public enum DuplicateAction {
    /** The answer tells of them, where a door has one. */
    ALERT,
    /** The two are noted as a pair, for somebody to look. */
    REPORT,
    /** The lead becomes one of the contact and its account; of two leads a pair is noted. */
    LINK,
    /** The lead is refused. */
    BLOCK
}
