package org.openmtl.platform.audit;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write to one row.
 *
 * @param actor key of who did it: {@code person:<id>}, {@code service:<id>}, {@code job:<name>}
 * @param deviceId the field installation it came from, null for none
 * @param requestId the request it came with, null for none
 * @param entity kind of row
 * @param id of the row
 * @param action {@code CREATED}, {@code CHANGED} or {@code DELETED}
 * @param changes by the name of the field
 */
public record AuditEntry(
        OffsetDateTime at,
        String actor,
        @Nullable UUID deviceId,
        @Nullable String requestId,
        String entity,
        UUID id,
        String action,
        Map<String, FieldChange> changes) {
    /** Takes its own copy of the changes. */
    public AuditEntry {
        changes = Map.copyOf(changes);
    }
}
