package org.openmtl.leads;

/**
 * A table whose rows belong to a lead; its owner produces one as a bean. When two leads become one, the rows go along.
 *
 * @param table with its schema, such as {@code leads.touch}
 * @param column that refers to the lead
 */
public record LeadChild(String table, String column) {}
