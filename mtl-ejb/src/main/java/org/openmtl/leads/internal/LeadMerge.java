package org.openmtl.leads.internal;

import java.util.Set;
import org.openmtl.leads.LeadFields;
import org.openmtl.platform.rows.FieldMerge;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.platform.rows.MergePolicy;
import org.openmtl.shared.fields.Field;

/** How two changes of one lead go together: who is nearer to the customer reports last and is believed, but a refusal of consent stands. */
final class LeadMerge {
    /** What was agreed to and when says nothing without the agreement itself. */
    private static final Set<Field<?>> OF_CONSENT = Set.of(LeadFields.CONSENT_TEXT, LeadFields.CONSENT_AT);

    private LeadMerge() {}

    static FieldMerge of(MergePatch patch, Lead lead) {
        FieldMerge merge = FieldMerge.of(patch, lead.values(), lead.fieldVersions(), LeadMerge::policy);
        return merge.isKept(LeadFields.MARKETING_CONSENT) ? merge.without(OF_CONSENT::contains) : merge;
    }

    private static MergePolicy policy(Field<?> field) {
        if (field.equals(LeadFields.NOTE)) {
            return MergePolicy.KEEP_BOTH;
        }
        return field.equals(LeadFields.MARKETING_CONSENT) ? MergePolicy.MORE_RESTRICTIVE : MergePolicy.LAST_WINS;
    }
}
