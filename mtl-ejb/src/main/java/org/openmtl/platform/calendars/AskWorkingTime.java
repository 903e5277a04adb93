package org.openmtl.platform.calendars;

import java.time.Instant;
import java.util.UUID;

/**
 * Ask what holds and how much work is done.
 *
 * @param subject unit or person
 * @param isPerson which of the two
 */
public record AskWorkingTime(UUID subject, boolean isPerson, Instant from, Instant until) {}
