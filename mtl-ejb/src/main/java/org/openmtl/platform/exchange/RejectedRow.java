package org.openmtl.platform.exchange;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param cells as they came
 * @param problem what was wrong, for a person
 */
public record RejectedRow(long number, List<String> cells, String problem) {}
