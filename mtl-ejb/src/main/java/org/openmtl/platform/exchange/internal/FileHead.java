package org.openmtl.platform.exchange.internal;

/**
 * What a file tells before its first row.
 *
 * @param kind of what its rows are
 * @param plan as somebody keeps it, or as it is suggested
 */
record FileHead(String kind, FileForm form, Plan plan) {}
