package org.openmtl.leads;

import java.util.UUID;

/**
 * Hand a lead over.
 *
 * @param id of the lead
 * @param version the version the caller has seen
 * @param ownerId person who is to answer it
 */
public record HandOverLead(UUID id, long version, UUID ownerId) {}
