package org.openmtl.leads.webforms;

/**
 * What became of the submissions of a form that asks for confirmation.
 *
 * @param pending wait for it
 * @param confirmed became leads
 * @param expired were not confirmed in time, and forgotten
 */
public record ConfirmationCounts(long pending, long confirmed, long expired) {}
