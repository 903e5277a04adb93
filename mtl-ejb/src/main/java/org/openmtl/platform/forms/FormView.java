package org.openmtl.platform.forms;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A form as others see it; see {@link FormFields} for the meaning of its members.
 *
 * @param version counts changes, from 1; not to be taken for the versions published
 * @param createdBy key of the actor who made it
 */
public record FormView(
        UUID id,
        long version,
        JsonObject name,
        FormPurpose purpose,
        JsonArray versions,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy) {}
