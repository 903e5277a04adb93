package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;

/** Proves who somebody is by username and password. Runs without a transaction: no connection is held while it hashes. */
@ApplicationScoped
class Credentials {
    private static final String READ =
            "SELECT id, password_hash, state = 'ACTIVE' FROM platform.person WHERE username = ?";

    @Inject
    private Sql sql;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    private record Login(UUID personId, @Nullable String hash, boolean active) {}

    /**
     * Answers the person's id. Unknown, disabled and wrong take the same steps and get the same answer.
     *
     * <p>The throttle is asked twice: first to refuse cheaply, then again when it is this attempt's turn to hash, so that many guesses
     * sent at once do not all pass before the first of them is counted.
     */
    UUID prove(String username, String password, String address) {
        Attempt attempt = Attempt.of(username, address);
        throttle.check(attempt);
        Optional<Login> login = find(attempt.username());
        @Nullable String hash = login.map(Login::hash).orElse(null);
        boolean fits = passwords.fits(password, hash, () -> throttle.check(attempt));
        if (!fits || !login.map(Login::active).orElse(false)) {
            throttle.failed(attempt);
            throw MtlProblem.of(IdentityProblem.WRONG_CREDENTIALS, "No active person has this username and password");
        }
        throttle.succeeded(attempt);
        return login.orElseThrow().personId();
    }

    private Optional<Login> find(String username) {
        if (!PasswordRules.isUsername(username)) {
            return Optional.empty();
        }
        return sql.first(
                READ, row -> new Login(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)), username);
    }
}
