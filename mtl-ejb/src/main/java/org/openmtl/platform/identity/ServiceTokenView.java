package org.openmtl.platform.identity;

import java.time.OffsetDateTime;

/**
 * A token of an integration, without the secret.
 *
 * @param id first half of the token's SHA-256 in hexadecimal
 */
public record ServiceTokenView(String id, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}
