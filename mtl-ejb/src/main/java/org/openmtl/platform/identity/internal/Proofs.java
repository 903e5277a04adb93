package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Sha256;

/** Judges proofs of possession, within the transaction that renews a session. */
@ApplicationScoped
class Proofs {
    private static final Logger LOG = Logger.getLogger(Proofs.class.getName());

    /** So often at most a device is marked, whatever is sent in its name. */
    private static final Duration BETWEEN_MARKS = Duration.ofHours(1);

    private static final String USE =
            "INSERT INTO platform.used_proof (hash, expires_at) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING";
    private static final String MARK = """
            UPDATE platform.device SET wrong_proof_at = ?, version = version + 1
             WHERE id = ? AND (wrong_proof_at IS NULL OR wrong_proof_at < ?)
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Signatures signatures;

    @Inject
    private ActingTransaction transaction;

    @Inject
    private CurrentActor current;

    enum Verdict {
        GOOD,
        NOT_FRESH,
        WRONG
    }

    /**
     * Whether the holder of a device's key has made this proof for this request, a moment ago and for the first time. Marks the device
     * when it was somebody else.
     */
    Verdict judge(UUID deviceId, String thumbprint, PresentedProof presented) {
        Optional<SignedProof> proof = Optional.ofNullable(presented.text())
                .flatMap(SignedProof::read)
                .filter(signed -> signed.fits(thumbprint, presented));
        if (proof.isEmpty()) {
            mark(deviceId);
            return Verdict.WRONG;
        }
        return proof.filter(signed -> isFresh(signed) && isFirst(signed)).isPresent()
                ? Verdict.GOOD
                : Verdict.NOT_FRESH;
    }

    private boolean isFresh(SignedProof proof) {
        Instant now = clock.instant();
        return ProofNonce.read(proof.nonce(), signatures)
                .filter(nonce -> nonce.isFresh(now))
                .isPresent();
    }

    /** Remembered for as long as its nonce could last. */
    private boolean isFirst(SignedProof proof) {
        Instant end = clock.instant().plus(ProofNonce.LIFE.multipliedBy(2));
        return sql.run(USE, Sha256.of(proof.thumbprint() + " " + proof.id()), end) > 0;
    }

    private void mark(UUID deviceId) {
        Instant now = clock.instant();
        try {
            transaction.begin(Actor.system("refresh"), current.request());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        if (sql.run(MARK, now, deviceId, now.minus(BETWEEN_MARKS)) > 0) {
            LOG.log(Level.WARNING, "Device {0} was spoken for without a proof of its key", deviceId);
        }
    }
}
