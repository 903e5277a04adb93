package org.openmtl.leads.merging;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for pairs.
 *
 * @param state RUNNING, DONE or FAILED
 * @param done leads looked at
 * @param total leads there were when it began
 * @param found pairs that were not known before
 * @param problem why it failed
 */
public record DuplicateSearchView(
        UUID id,
        String state,
        long done,
        long total,
        long found,
        @Nullable String problem,
        OffsetDateTime createdAt) {}
