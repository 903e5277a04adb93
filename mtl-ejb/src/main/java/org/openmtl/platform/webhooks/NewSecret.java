package org.openmtl.platform.webhooks;

import java.time.OffsetDateTime;

/**
 * A secret that takes the place of another.
 *
 * @param secret the new one, {@code whsec_…}; never shown again
 * @param oldSecretUntil until when everything is signed with the one before, too
 */
public record NewSecret(String secret, OffsetDateTime oldSecretUntil) {}
