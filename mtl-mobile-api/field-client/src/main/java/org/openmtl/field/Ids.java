package org.openmtl.field;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids: UUIDs of version 7, whose time part is a hint and no more. Safe for several threads. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    static String next(long now) {
        long high = now << 16 | VERSION | RANDOM.nextInt(1 << 12);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
