package org.openmtl.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All tokens that descend from one sign-in.
 *
 * @param generation newest refresh token issued
 * @param confirmed newest generation whose access token was seen in use: its holder has got the answer
 * @param key thumbprint of the device's key, null when nothing is to be proved
 * @param ended why the family was revoked, null while it lives
 */
record TokenFamily(
        UUID id,
        UUID personId,
        @Nullable UUID deviceId,
        @Nullable String key,
        int generation,
        int confirmed,
        Instant refreshedAt,
        @Nullable RevokedReason ended,
        boolean deviceRevoked,
        boolean personActive) {
    static final Duration IDLE_LIFE = Duration.ofDays(90);

    /** What becomes of a refresh token of this family. */
    enum Verdict {
        /** It is the newest: its successor is made. */
        NEXT,
        /** Its successor was issued but never used, so the answer may have got lost: the same successor again. */
        SAME_AGAIN,
        REUSED,
        EXPIRED,
        DEVICE_REVOKED,
        /** Good, but nothing shows that the device sent it. */
        WRONG_PROOF,
        /** The same, for a proof that may be an old one. */
        PROOF_NOT_FRESH;

        /** Whether it does something that only the holder of the device's key may do. */
        boolean needsProof() {
            return this == NEXT || this == SAME_AGAIN || this == REUSED;
        }
    }

    /** As if its device were not revoked, when that may still hand in what it captured: it needs tokens for it. */
    TokenFamily unlessItMayDeliver(Predicate<UUID> mayDeliver) {
        if (deviceId == null || !deviceRevoked || !mayDeliver.test(deviceId)) {
            return this;
        }
        return new TokenFamily(
                id, personId, deviceId, key, generation, confirmed, refreshedAt, ended, false, personActive);
    }

    Verdict judge(int presented, Instant now) {
        if (deviceRevoked || ended == RevokedReason.DEVICE_REVOKED) {
            return Verdict.DEVICE_REVOKED;
        }
        if (ended == RevokedReason.REUSED) {
            return Verdict.REUSED;
        }
        // A generation not issued yet was signed before the database was restored from a backup: nothing was stolen.
        if (ended != null
                || !personActive
                || presented > generation
                || refreshedAt.plus(IDLE_LIFE).isBefore(now)) {
            return Verdict.EXPIRED;
        }
        if (presented == generation) {
            return Verdict.NEXT;
        }
        boolean successorUsed = confirmed >= generation;
        return presented == generation - 1 && !successorUsed ? Verdict.SAME_AGAIN : Verdict.REUSED;
    }
}
