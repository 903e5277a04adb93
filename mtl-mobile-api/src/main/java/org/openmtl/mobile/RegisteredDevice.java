package org.openmtl.mobile;

import java.time.Instant;
import java.util.UUID;
import org.openmtl.platform.identity.Registration;
import org.openmtl.platform.identity.Session;

/**
 * What an installation holds after it registered.
 *
 * @param accessTtl seconds the access token lives
 * @param refreshIdleTtl seconds the refresh token may lie unused
 */
public record RegisteredDevice(
        UUID deviceId, String access, long accessTtl, String refresh, long refreshIdleTtl, UUID userId, Instant now) {
    static RegisteredDevice of(Registration made, Instant now) {
        Session session = made.session();
        return new RegisteredDevice(
                made.deviceId(),
                session.accessToken(),
                session.expiresIn(),
                session.refreshToken(),
                Tokens.REFRESH_IDLE_SECONDS,
                session.person().id(),
                now);
    }

    @Override
    public String toString() {
        return "Registration of device " + deviceId; // never the tokens: a record's own text would put them into logs
    }
}
