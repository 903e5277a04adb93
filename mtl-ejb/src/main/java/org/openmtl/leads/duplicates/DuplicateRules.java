package org.openmtl.leads.duplicates;

/** Finds what holds for leads that come in. */
public interface DuplicateRules {
    /** What is done about those who are like a lead that comes in there. */
    DuplicateActions inForce(Entrance entrance);
}
