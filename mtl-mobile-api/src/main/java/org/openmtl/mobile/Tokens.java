package org.openmtl.mobile;

import java.time.Duration;
import java.time.Instant;
import org.openmtl.platform.identity.Session;

/**
 * Tokens as a field client gets them.
 *
 * @param accessTtl seconds the access token lives
 * @param refreshIdleTtl seconds the refresh token may lie unused
 * @param leaseTtl seconds the client may show what it holds without hearing from the server
 */
public record Tokens(String access, long accessTtl, String refresh, long refreshIdleTtl, long leaseTtl, Instant now) {
    static final long REFRESH_IDLE_SECONDS = Duration.ofDays(90).toSeconds();

    static Tokens of(Session session, long leaseTtl, Instant now) {
        return new Tokens(
                session.accessToken(),
                session.expiresIn(),
                session.refreshToken(),
                REFRESH_IDLE_SECONDS,
                leaseTtl,
                now);
    }

    @Override
    public String toString() {
        return "Tokens issued at " + now; // never the tokens: a record's own text would put them into logs
    }
}
