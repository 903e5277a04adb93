package org.openmtl.leads;

/** Why sales does not take a lead, and what becomes of it then. */
public enum Refusal {
    WRONG_FIT(Route.DISQUALIFY),
    NO_NEED(Route.NURTURE),
    /** Cannot be reached by what is known of it. */
    BAD_DATA(Route.DISQUALIFY),
    DUPLICATE(Route.DISQUALIFY),
    TIMING(Route.NURTURE),
    /** Bound to a competitor for now. */
    COMPETITOR_LOCK(Route.NURTURE),
    /** Nobody there has time; somebody else should try. */
    NO_CAPACITY(Route.REASSIGN);

    private final Route route;

    Refusal(Route route) {
        this.route = route;
    }

    /** What becomes of the lead. */
    public Route route() {
        return route;
    }
}
