package org.openmtl.leads;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Note a contact with a lead.
 *
 * @param id of the lead
 * @param at when, corrected for the device's clock
 * @param note what was said, null for nothing worth it
 */
public record LogContact(
        UUID id,
        OffsetDateTime at,
        ContactChannel channel,
        @Nullable String note) {}
