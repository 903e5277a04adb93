package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Stages;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Rows;

/** The facade of stages. */
@Stateless
@Guarded
public class StagesBean implements Stages {
    @Inject
    private Rows rows;

    @Inject
    private Watchers watchers;

    @Override
    @Requires(LEAD_WRITE)
    public LeadView enter(UUID leadId, LeadStage stage, String reason) {
        Lead lead = rows.live(Lead.class, leadId, LEAD_WRITE);
        rows.writeBefore(lead);
        watchers.change(lead, () -> lead.enter(stage, reason, rows.actor(), rows.now()));
        rows.write();
        return lead.view();
    }
}
