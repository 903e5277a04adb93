package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;

/** Keeps the secrets of an installation that has nobody yet. */
@ApplicationScoped
class SetupSecrets {
    private static final int GROUPS = 5;

    private static final String ANYBODY = "SELECT 1 FROM platform.person LIMIT 1";
    private static final String ADD = "INSERT INTO platform.setup_secret (hash) VALUES (?)";
    private static final String KNOWS = "SELECT 1 FROM platform.setup_secret WHERE hash = ?";
    private static final String USE = "DELETE FROM platform.setup_secret WHERE hash = ?";
    private static final String FORGET = "DELETE FROM platform.setup_secret";

    @Inject
    private Sql sql;

    /** A new secret of about 98 bits, kept as its hash; none when somebody exists. */
    @Transactional
    Optional<String> issue() {
        if (sql.exists(ANYBODY)) {
            return Optional.empty();
        }
        String secret = ReadableSecret.of(GROUPS);
        sql.run(ADD, (Object) hash(secret));
        return Optional.of(secret);
    }

    @Transactional
    boolean knows(byte[] hash) {
        return sql.exists(KNOWS, (Object) hash);
    }

    /** What to say to a wrong secret. That an installation is set up is no secret: everybody sees its sign-in. */
    @Transactional
    MtlProblem refusal() {
        return sql.exists(ANYBODY)
                ? MtlProblem.of(IdentityProblem.ALREADY_SET_UP, "Sign in instead")
                : MtlProblem.of(IdentityProblem.WRONG_SETUP_SECRET, "The secret stands on the console of a node");
    }

    /** Uses the secret up, and all others with it. Of two at once the second waits for the first, then finds its secret gone. */
    @Transactional
    void use(byte[] hash) {
        if (sql.run(USE, (Object) hash) == 0 || sql.exists(ANYBODY)) {
            throw MtlProblem.of(IdentityProblem.ALREADY_SET_UP, "Sign in instead");
        }
        sql.run(FORGET);
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
