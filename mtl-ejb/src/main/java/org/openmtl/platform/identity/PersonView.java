package org.openmtl.platform.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in, as others see them.
 *
 * @param email null when none is known
 * @param locale BCP 47 language tag
 * @param timeZone name in the IANA time zone database
 * @param version counts the changes, for {@code If-Match}
 */
public record PersonView(
        UUID id,
        String username,
        String displayName,
        @Nullable String email,
        String locale,
        String timeZone,
        PersonState state,
        List<HeldRole> roles,
        long version) {
    /** Keeps the list from being changed. */
    public PersonView {
        roles = List.copyOf(roles);
    }

    /** The same person with these roles. */
    public PersonView holding(List<HeldRole> held) {
        return new PersonView(id, username, displayName, email, locale, timeZone, state, held, version);
    }
}
