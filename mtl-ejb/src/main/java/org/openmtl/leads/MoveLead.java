package org.openmtl.leads;

import java.util.UUID;

/**
 * Move a lead to another stage.
 *
 * @param id of the lead
 * @param version the version the caller has seen
 * @param reason why
 */
public record MoveLead(UUID id, long version, String reason) {}
