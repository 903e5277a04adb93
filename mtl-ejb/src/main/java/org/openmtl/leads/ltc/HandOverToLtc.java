package org.openmtl.leads.ltc;

import java.util.UUID;

/**
 * Hand a lead over to LTC.
 *
 * @param id of the lead
 * @param version the version the caller has seen
 */
public record HandOverToLtc(UUID id, long version) {}
