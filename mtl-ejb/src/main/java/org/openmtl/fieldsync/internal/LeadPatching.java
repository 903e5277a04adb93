package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.Leads;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.fields.FieldSet;

/** A change of a lead. */
@ApplicationScoped
class LeadPatching extends Patching {
    @Inject
    private Leads leads;

    @Override
    public OperationType type() {
        return OperationType.LEAD_PATCH;
    }

    @Override
    FieldSet fields() {
        return LeadFields.ALL;
    }

    @Override
    MergeOutcome merge(UUID id, MergePatch patch) {
        return leads.merge(id, patch);
    }
}
