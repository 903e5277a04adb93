package org.openmtl.leads.internal;

import java.util.Set;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.platform.rows.FieldMerge;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.platform.rows.MergePolicy;
import org.openmtl.shared.fields.Field;

/** How two changes of one lead go together: who is nearer to the customer reports last and is believed, but a refusal of consent stands. */
final class LeadMerge {
    /** What was agreed to and when says nothing without the agreement itself. */
    private static final Set<Field<?>> OF_CONSENT = Set.of(LeadFields.CONSENT_TEXT, LeadFields.CONSENT_AT);

    /** Nor does what was said along with a stage that the lead cannot enter any more. */
    private static final Set<Field<?>> OF_STAGE = Set.of(LeadFields.STAGE_REASON, LeadFields.WON_AT);

    private LeadMerge() {}

    static FieldMerge of(MergePatch patch, Lead lead) {
        FieldMerge merge =
                FieldMerge.of(patch, lead.values(), lead.fieldVersions(), field -> policy(field, patch, lead));
        if (merge.isKept(LeadFields.STAGE)) {
            merge = merge.without(OF_STAGE::contains);
        }
        return merge.isKept(LeadFields.MARKETING_CONSENT) ? merge.without(OF_CONSENT::contains) : merge;
    }

    private static MergePolicy policy(Field<?> field, MergePatch patch, Lead lead) {
        if (field.equals(LeadFields.STAGE)) {
            LeadStage next = patch.values().get(LeadFields.STAGE);
            return next == null || lead.mayBeMade(next) ? MergePolicy.LAST_WINS : MergePolicy.SERVER_WINS;
        }
        if (field.equals(LeadFields.NOTE)) {
            return MergePolicy.KEEP_BOTH;
        }
        return field.equals(LeadFields.MARKETING_CONSENT) ? MergePolicy.MORE_RESTRICTIVE : MergePolicy.LAST_WINS;
    }
}
