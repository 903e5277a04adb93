package org.openmtl.platform.identity.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.openmtl.platform.keys.Signatures;

/**
 * What makes a proof fresh by the clock of the server: nothing but a signed moment, so that nobody has to remember it.
 *
 * @param made when, to the millisecond
 */
record ProofNonce(Instant made) {
    /** Enough for a bad line, too short to be worth stealing. */
    static final Duration LIFE = Duration.ofMinutes(5);

    /** By how much the clock of another node, which has made it, may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String PURPOSE = "proof-nonce";
    private static final int SIGNED = Long.BYTES + 32;

    String text(Signatures signatures) {
        byte[] moment =
                ByteBuffer.allocate(Long.BYTES).putLong(made.toEpochMilli()).array();
        byte[] all = Arrays.copyOf(moment, SIGNED);
        System.arraycopy(signatures.sign(PURPOSE, moment), 0, all, Long.BYTES, SIGNED - Long.BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for everything this server has not signed. */
    static Optional<ProofNonce> read(String text, Signatures signatures) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (all.length != SIGNED) {
            return Optional.empty();
        }
        byte[] moment = Arrays.copyOf(all, Long.BYTES);
        return signatures.verify(PURPOSE, moment, Arrays.copyOfRange(all, Long.BYTES, SIGNED))
                ? Optional.of(new ProofNonce(
                        Instant.ofEpochMilli(ByteBuffer.wrap(moment).getLong())))
                : Optional.empty();
    }

    boolean isFresh(Instant now) {
        return !made.plus(LIFE).isBefore(now) && !made.minus(AHEAD).isAfter(now);
    }
}
