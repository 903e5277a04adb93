package org.openmtl.platform.listing;

import java.util.UUID;

/**
 * Where a page ended.
 *
 * @param value of the field that the rows are sorted by, as text that PostgreSQL reads
 * @param id of the last row
 */
public record Position(String value, UUID id) {}
