package org.openmtl.platform.identity.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.keys.Signatures;

/**
 * By which a device says that it has obeyed one order to wipe: its tokens are worth nothing then. 43 characters, good for that order only.
 */
record WipeReceipt(UUID deviceId) {
    private static final String PURPOSE = "wipe-receipt";
    private static final int NAMED = 2 * Long.BYTES;
    private static final int SIGNED = NAMED + 16;

    String text(Instant orderedAt, Signatures signatures) {
        byte[] all = Arrays.copyOf(named(), SIGNED);
        System.arraycopy(signatures.sign(PURPOSE, ordered(orderedAt)), 0, all, NAMED, SIGNED - NAMED);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The device a text names; whether the text is right, {@link #text} must tell. */
    static Optional<WipeReceipt> read(String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length != SIGNED) {
                return Optional.empty();
            }
            ByteBuffer named = ByteBuffer.wrap(all);
            return Optional.of(new WipeReceipt(new UUID(named.getLong(), named.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] named() {
        return ByteBuffer.allocate(NAMED)
                .putLong(deviceId.getMostSignificantBits())
                .putLong(deviceId.getLeastSignificantBits())
                .array();
    }

    private byte[] ordered(Instant at) {
        return ByteBuffer.allocate(NAMED + Long.BYTES + Integer.BYTES)
                .put(named())
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array();
    }
}
