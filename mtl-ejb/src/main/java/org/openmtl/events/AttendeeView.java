package org.openmtl.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * An attendee as others see it. Members without a value are null; see {@link AttendeeFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param checkedInAt when they came, null when they have not
 * @param checkedInBy person who let them in
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record AttendeeView(
        UUID id,
        long version,
        UUID unitId,
        UUID eventId,
        String name,
        @Nullable String company,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String ticket,
        AttendeeState state,
        @Nullable OffsetDateTime checkedInAt,
        @Nullable UUID checkedInBy,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
