package org.openmtl.leads.assignment;

/** How far a rule set has come. A change makes it a draft again; what is active does not change. */
public enum RuleSetState {
    DRAFT,
    /** It was tried on the leads of a month since it was changed last. */
    SIMULATED,
    ACTIVE,
    /** Another one took its place. */
    RETIRED
}
