package org.openmtl.leads.prediction.internal;

import java.util.Map;

/**
 * What a lead says, and what became of it.
 *
 * @param facts by name; what is not known is not there
 */
record Example(Map<String, String> facts, boolean isWon) {}
