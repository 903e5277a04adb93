package org.openmtl.fieldsync;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation that waits for a person.
 *
 * @param id of the operation
 * @param personId who sent it
 * @param person what people call them
 * @param deviceId installation it came from
 * @param receivedAt when it came
 * @param problem why it could not be taken
 * @param operation as it came
 */
public record QuarantinedOperation(
        UUID id,
        UUID personId,
        String person,
        UUID deviceId,
        OffsetDateTime receivedAt,
        @Nullable JsonObject problem,
        @Nullable JsonObject operation) {}
