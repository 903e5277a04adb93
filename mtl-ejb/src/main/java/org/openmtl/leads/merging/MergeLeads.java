package org.openmtl.leads.merging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/**
 * Make one lead of two.
 *
 * @param winner the one that stays
 * @param loser the one that becomes a part of it
 * @param once the caller's promise of repetition, null for none
 */
public record MergeLeads(UUID winner, UUID loser, @Nullable Once once) {
    /** The lead that becomes a part of the other one. */
    public static final Field<UUID> LOSER = Field.of("loser", FieldTypes.id()).mandatory();

    /** Whether to tell only what would come of it. */
    public static final Field<Boolean> DRY_RUN = Field.of("dryRun", FieldTypes.yesNo());

    /** What merging takes. */
    public static final FieldSet FIELDS = FieldSet.of(LOSER, DRY_RUN);
}
