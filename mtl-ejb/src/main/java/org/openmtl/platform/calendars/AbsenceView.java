package org.openmtl.platform.calendars;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A time in which somebody is not there.
 *
 * @param endsAt from when on they are back
 */
public record AbsenceView(UUID id, UUID personId, OffsetDateTime startsAt, OffsetDateTime endsAt) {}
