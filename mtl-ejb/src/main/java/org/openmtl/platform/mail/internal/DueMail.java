package org.openmtl.platform.mail.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail this node is at.
 *
 * @param lease names the attempt
 * @param attempts how many there were, with this one
 * @param sinceFirst time since the first
 */
record DueMail(
        UUID id,
        UUID lease,
        String recipient,
        String subject,
        String text,
        @Nullable String html,
        Instant createdAt,
        int attempts,
        Duration sinceFirst) {
    /** Never shows whom it goes to and what it says. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
