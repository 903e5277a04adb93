package org.openmtl.fieldsync.internal;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param id of the row it is about
 * @param at when, by the device's wall clock
 * @param zone IANA time zone at that moment
 * @param monotonic when, by the device's monotonic clock
 * @param boot run of the monotonic clock
 * @param after operations it depends on
 * @param base version a patch was made on
 * @param own later versions that operations of the same installation led to
 * @param content fields of the new row, or the patch
 */
record Operation(
        OperationType type,
        UUID id,
        @Nullable OffsetDateTime at,
        @Nullable String zone,
        @Nullable Long monotonic,
        @Nullable String boot,
        Set<UUID> after,
        long base,
        Set<Long> own,
        JsonObject content) {}
