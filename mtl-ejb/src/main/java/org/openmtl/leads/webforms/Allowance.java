package org.openmtl.leads.webforms;

/**
 * How often a sender may send a form.
 *
 * @param limit in a minute
 * @param remaining in this one
 * @param resetSeconds until it ends
 */
public record Allowance(long limit, long remaining, long resetSeconds) {}
