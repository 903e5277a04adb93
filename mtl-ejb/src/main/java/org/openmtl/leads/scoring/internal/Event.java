package org.openmtl.leads.scoring.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as scoring sees it.
 *
 * @param kind dotted words such as {@code form.submitted}
 * @param machine whether no human did it
 */
record Event(
        UUID id,
        Instant at,
        String kind,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String content,
        boolean machine) {
    /** Mail programs open mails by themselves, so that nothing can be told from it. */
    static final String OPENED = "email.opened";

    /** Whether somebody did something. */
    boolean isGenuine() {
        return !machine && !kind.equals(OPENED);
    }

    /** The same, done by a machine. */
    Event byMachine() {
        return new Event(id, at, kind, channel, campaign, content, true);
    }
}
