package org.openmtl.platform.identity.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.keys.Signatures;

/**
 * One refresh token of a family. Its text follows from family, generation and the server's key, so that a token whose answer got lost
 * can be said again without having been stored.
 */
record RefreshToken(UUID family, int generation) {
    private static final String PURPOSE = "refresh-token";
    private static final int NAMED = 2 * Long.BYTES + Integer.BYTES;
    private static final int SIGNED = NAMED + 32;

    /** The text a client holds: base64url of family, generation and their signature. */
    String text(Signatures signatures) {
        byte[] named = named();
        byte[] signature = signatures.sign(PURPOSE, named);
        byte[] all = Arrays.copyOf(named, SIGNED);
        System.arraycopy(signature, 0, all, NAMED, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for everything this server has not signed. */
    static Optional<RefreshToken> read(String text, Signatures signatures) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != SIGNED) {
            return Optional.empty();
        }
        byte[] named = Arrays.copyOf(all, NAMED);
        if (!signatures.verify(PURPOSE, named, Arrays.copyOfRange(all, NAMED, SIGNED))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(named);
        return Optional.of(new RefreshToken(new UUID(read.getLong(), read.getLong()), read.getInt()));
    }

    private byte[] named() {
        return ByteBuffer.allocate(NAMED)
                .putLong(family.getMostSignificantBits())
                .putLong(family.getLeastSignificantBits())
                .putInt(generation)
                .array();
    }
}
