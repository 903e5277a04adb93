package org.openmtl.leads.assignment;

/** Why a lead went where it went. */
public enum Reason {
    /** The rule names this person. */
    NAMED,
    /** The person owns the account. */
    ACCOUNT_OWNER,
    /** The team's method chose this person. */
    CHOSEN,
    /** The rule sends such leads to the pool. */
    RULE_TO_POOL,
    /** None of those whom the rule names can take it. */
    NOBODY_AVAILABLE,
    /** No rule set is active for the unit. */
    NO_RULE_SET,
    /** The rule set assigns leads later, when they are qualified. */
    NOT_YET,
    /** No rule fits the lead. */
    NO_RULE,
    /** The team of the rule is gone. */
    NO_TEAM,
    /** Its owner captured it. */
    CAPTURED,
    /** Somebody took it from the pool. */
    CLAIMED,
    /** Its owner gave it back. */
    RELEASED,
    /** Its owner did not follow it up in time. */
    RECYCLED,
    /** The answer to it was late. */
    ESCALATED
}
