package org.openmtl.shared.fields;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a value may need to know beside it.
 *
 * @param region ISO 3166-1 alpha-2 country that a national phone number is meant in, null for none
 * @param zone zone of a date-time that names none
 * @param dayFirst whether 3/4/2026 is the third of April
 */
public record Reading(@Nullable String region, ZoneId zone, boolean dayFirst) {
    /** Nothing is known: numbers must be international and date-times must have an offset or are in UTC. */
    public static final Reading STRICT = new Reading(null, ZoneId.of("UTC"), false);

    /** The same, with national phone numbers meant in that country. */
    public Reading in(@Nullable String country) {
        return new Reading(country == null ? null : country.strip().toUpperCase(Locale.ROOT), zone, dayFirst);
    }
}
