package org.openmtl.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Note a finding.
 *
 * @param id id of the new finding
 * @param values fields of {@link FindingFields}
 * @param once the caller's promise of repetition, null for none
 */
public record NoteFinding(UUID id, Values values, @Nullable Once once) {}
