package org.openmtl.leads;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Knows until when a lead should be answered and contacted; implemented above, by whoever knows policies and calendars. */
public interface Deadlines {
    /** Until when its new owner should answer a lead; empty when no policy says so. */
    Optional<OffsetDateTime> acceptBy(LeadView lead, UUID newOwner, OffsetDateTime handedAt);

    /** Until when its owner should make contact; empty when no policy says so. */
    Optional<OffsetDateTime> contactBy(LeadView lead, UUID owner, OffsetDateTime acceptedAt);
}
