package org.openmtl.platform.feed.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Place of a row among those of its kind: by unit, then by age. None of the three ever changes but the unit, and a row that moves to
 * another one is in the log.
 */
record RowKey(UUID unit, OffsetDateTime createdAt, UUID id) {
    static final int BYTES = 5 * Long.BYTES;

    /** Before every row. */
    static final RowKey START = new RowKey(
            new UUID(0, 0), Instant.EPOCH.minus(100_000, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC), new UUID(0, 0));

    void write(ByteBuffer content) {
        content.putLong(unit.getMostSignificantBits())
                .putLong(unit.getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt.toInstant()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    static RowKey read(ByteBuffer content) {
        UUID unit = new UUID(content.getLong(), content.getLong());
        Instant created = Instant.EPOCH.plus(content.getLong(), ChronoUnit.MICROS);
        return new RowKey(unit, created.atOffset(ZoneOffset.UTC), new UUID(content.getLong(), content.getLong()));
    }
}
