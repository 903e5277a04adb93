package org.openmtl.platform.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An installation of a field client.
 *
 * @param lastSeenAt when it last spoke to the server, to the minute; null when it never did since it registered
 * @param revokedAt null while it may speak
 * @param wipe code of the {@link Wipe} it was ordered to do, null for none
 * @param wipedAt when it said that it has
 * @param wrongProofAt when somebody last tried to renew its session without its key, to the hour
 */
public record DeviceView(
        UUID id,
        UUID personId,
        String installId,
        String platform,
        @Nullable String model,
        @Nullable String app,
        OffsetDateTime registeredAt,
        @Nullable OffsetDateTime lastSeenAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable String wipe,
        @Nullable OffsetDateTime wipedAt,
        @Nullable OffsetDateTime wrongProofAt) {}
