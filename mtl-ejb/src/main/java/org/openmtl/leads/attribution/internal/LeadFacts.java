package org.openmtl.leads.attribution.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a lead that attribution needs.
 *
 * @param createdAt when the lead came to be
 * @param opportunityAt when it became an opportunity, null when it did not
 * @param wonAt when it was won, null when it was not
 * @param convertedAt when it reached the milestone in question, null when it did not
 * @param touches all of them, oldest first
 */
record LeadFacts(
        UUID id,
        Instant createdAt,
        @Nullable Instant opportunityAt,
        @Nullable Instant wonAt,
        @Nullable Instant convertedAt,
        List<Touchpoint> touches) {}
