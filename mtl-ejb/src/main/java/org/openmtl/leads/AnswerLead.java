package org.openmtl.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer a lead that was handed over.
 *
 * @param id of the lead
 * @param version the version the caller has seen, null for whichever it is at
 */
public record AnswerLead(UUID id, @Nullable Long version) {}
