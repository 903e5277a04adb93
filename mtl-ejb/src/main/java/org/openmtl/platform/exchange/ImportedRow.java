package org.openmtl.platform.exchange;

import org.openmtl.shared.fields.Values;

/**
 * A row that could be read.
 *
 * @param number 1 for the first below the names
 * @param values of the fields its columns are mapped to; blank cells are not here
 * @param key digest of those values: rows that say the same have the same key
 */
public record ImportedRow(long number, Values values, String key) {}
