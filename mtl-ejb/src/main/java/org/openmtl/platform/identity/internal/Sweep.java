package org.openmtl.platform.identity.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openmtl.platform.sql.Sql;

/** Clears away what has ended. Every node does it; a second time there is nothing left to clear. */
@Singleton
public class Sweep {
    private static final Duration GRACE = Duration.ofDays(1);

    /** An ended family is kept as long as one of its refresh tokens might turn up, so that reuse is told from nonsense. */
    private static final Duration FAMILY_LIFE = TokenFamily.IDLE_LIFE.multipliedBy(2);

    private static final Duration SUCCESS_LIFE = Duration.ofDays(90);

    private static final String TOKENS = "DELETE FROM platform.access_token WHERE expires_at < ?";
    private static final String FAMILIES = "DELETE FROM platform.token_family WHERE refreshed_at < ?";
    private static final String CODES = """
            DELETE FROM platform.enrolment_code c USING platform.enrolment e WHERE e.id = c.enrolment_id AND e.expires_at < ?
            """;
    private static final String PROOFS = "DELETE FROM platform.used_proof WHERE expires_at < ?";
    private static final String FAILURES = "DELETE FROM platform.sign_in_failure WHERE window_start < ?";
    private static final String SUCCESSES = "DELETE FROM platform.sign_in_success WHERE at < ?";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Runs in the night of the server, a little after the hour. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void sweep() {
        Instant now = clock.instant();
        sql.run(TOKENS, now.minus(GRACE));
        sql.run(FAMILIES, now.minus(FAMILY_LIFE));
        sql.run(CODES, now.minus(GRACE));
        sql.run(PROOFS, now);
        sql.run(FAILURES, now.minus(GRACE));
        sql.run(SUCCESSES, now.minus(SUCCESS_LIFE));
    }
}
