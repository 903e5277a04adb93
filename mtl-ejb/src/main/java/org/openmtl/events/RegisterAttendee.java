package org.openmtl.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Put somebody on the list of an event.
 *
 * @param id id of the new attendee
 * @param values fields of {@link AttendeeFields}
 * @param cameAt when they walked in unexpected, null for somebody who is expected
 * @param once the caller's promise of repetition, null for none
 */
public record RegisterAttendee(
        UUID id,
        Values values,
        @Nullable OffsetDateTime cameAt,
        @Nullable Once once) {}
