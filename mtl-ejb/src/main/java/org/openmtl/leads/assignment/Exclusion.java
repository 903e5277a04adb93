package org.openmtl.leads.assignment;

/** Why somebody could not take a lead. */
public enum Exclusion {
    /** May not work on leads of the unit, or is not active any more. */
    NOT_PERMITTED,
    ABSENT,
    /** Does not work at this hour. */
    OFF_HOURS,
    /** Has as many open leads as they take. */
    FULL,
    /** Does not hold the certificate that the rule asks for. */
    NOT_CERTIFIED,
    /** Looks after other places. */
    OTHER_TERRITORY
}
