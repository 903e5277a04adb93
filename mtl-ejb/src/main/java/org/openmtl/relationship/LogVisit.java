package org.openmtl.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Plan a visit, or log one.
 *
 * @param id id of the new visit
 * @param values fields of {@link VisitFields}
 * @param captured when a device took it down, null when it is written down now
 * @param once the caller's promise of repetition, null for none
 */
public record LogVisit(
        UUID id,
        Values values,
        @Nullable CaptureTime captured,
        @Nullable Once once) {}
