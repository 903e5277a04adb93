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
 * @param leaseTtl seconds the client may show what it holds without hearing from the server
 */
public record RegisteredDevice(
        UUID deviceId,
        String access,
        long accessTtl,
        String refresh,
        long refreshIdleTtl,
        long leaseTtl,
        UUID userId,
        Instant now) {
    static RegisteredDevice of(Registration made, long leaseTtl, Instant now) {
        Session session = made.session();
        return new RegisteredDevice(
                made.deviceId(),
                session.accessToken(),
                session.expiresIn(),
                session.refreshToken(),
                Tokens.REFRESH_IDLE_SECONDS,
                leaseTtl,
                session.person().id(),
                now);
    }

    @Override
    public String toString() {
        return "Registration of device " + deviceId; // never the tokens: a record's own text would put them into logs
    }
}
