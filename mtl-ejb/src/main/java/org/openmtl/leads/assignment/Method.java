package org.openmtl.leads.assignment;

/** How one of a team is chosen. */
public enum Method {
    /** Each in turn. */
    ROUND_ROBIN,
    /** Whoever has the fewest open leads; among equals each in turn. */
    LEAST_BUSY,
    /** In proportion to the members' weights; what somebody was owed is given later. */
    WEIGHTED,
    /** Whoever's territory fits most narrowly: a city above a country above everywhere; among equals each in turn. */
    TERRITORY
}
