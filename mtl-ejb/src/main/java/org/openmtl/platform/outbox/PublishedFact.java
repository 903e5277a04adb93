package org.openmtl.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as listeners get it.
 *
 * @param id the same each time it comes
 * @param n grows from fact to fact about the same subject
 * @param at when it happened
 * @param by key of the actor whose transaction made it so
 * @param request id of the request or job, null when there was none
 */
public record PublishedFact(
        UUID id,
        long n,
        Fact fact,
        OffsetDateTime at,
        String by,
        @Nullable String request) {}
