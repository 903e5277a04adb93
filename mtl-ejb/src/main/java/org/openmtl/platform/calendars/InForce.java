package org.openmtl.platform.calendars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a unit or a person.
 *
 * @param calendarId the calendar in force, null for the usual week
 * @param timeZone its zone
 * @param workingMinutes working time from the one moment to the other
 */
public record InForce(@Nullable UUID calendarId, String timeZone, long workingMinutes) {}
