package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.MergedLead;
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

    /** Each of two changes of one lead is told. */
    @Override
    MergeOutcome merge(UUID id, MergePatch patch, Run run) {
        if (run.changedLeads().has(lead -> lead.id().equals(id))) {
            finish(run);
        }
        MergedLead merged = leads.mergeQuietly(id, patch);
        if (merged.before() != null) {
            run.changedLeads().add(merged.before());
        }
        return merged.outcome();
    }

    /** What hangs on many leads is done with little more work than for one. */
    @Override
    public void finish(Run run) {
        List<LeadView> changed = run.changedLeads().take();
        if (!changed.isEmpty()) {
            leads.tell(changed);
        }
    }
}
