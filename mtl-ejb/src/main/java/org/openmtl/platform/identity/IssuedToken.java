package org.openmtl.platform.identity;

import java.time.OffsetDateTime;

/**
 * A new token of an integration.
 *
 * @param id names it in lists
 * @param accessToken shown this once
 */
public record IssuedToken(String id, String accessToken, OffsetDateTime expiresAt) {
    @Override
    public String toString() {
        return "IssuedToken " + id; // never the secret itself
    }
}
