package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.LEAD_HAND_OVER;
import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.Ownership;
import org.openmtl.leads.assignment.AssignmentProblem;
import org.openmtl.leads.assignment.LeadPool;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;
import org.openmtl.leads.assignment.WaitingLeadView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** The facade of the pool. */
@Stateless
@Guarded
public class LeadPoolBean implements LeadPool {
    private static final List<LeadStage> CLOSED =
            List.of(LeadStage.WON, LeadStage.LOST, LeadStage.DISQUALIFIED, LeadStage.MERGED);

    @Inject
    private Rows rows;

    @Inject
    private Leads leads;

    @Inject
    private Ownership ownership;

    @Inject
    private Claims claims;

    @Inject
    private DecisionLog log;

    @Override
    @Requires(LEAD_WRITE)
    public Slice<WaitingLeadView> list(ListQuery query) {
        return rows.list(WaitingLeads.POOLED, query, LEAD_WRITE);
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadView claim(UUID leadId) {
        UUID person = rows.actor().personId();
        if (person == null) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Only people take leads from the pool");
        }
        Claims.Pooled pooled = claims.lock(leadId, person);
        LeadView lead = reach(leadId);
        claims.check(pooled, lead, person);
        LeadView taken = ownership.take(leadId, person);
        keep(lead, Outcome.ASSIGNED, Reason.CLAIMED, person, null);
        return taken;
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadView release(UUID leadId) {
        LeadView lead = reach(leadId);
        boolean isOwn = Objects.equals(lead.ownerId(), rows.actor().personId()) && lead.ownerId() != null;
        if (!isOwn && !rows.actor().may(LEAD_HAND_OVER, lead.unitId())) {
            throw MtlProblem.of(AssignmentProblem.NOT_OWNED, "It is somebody else's");
        }
        if (CLOSED.contains(lead.stage()) || lead.archivedAt() != null) {
            throw MtlProblem.of(LeadProblem.CLOSED, "It is " + lead.stage());
        }
        LeadView released = ownership.release(leadId);
        keep(lead, Outcome.POOLED, Reason.RELEASED, null, lead.ownerId());
        return released;
    }

    /** One that may be read but not written is the same as none. */
    private LeadView reach(UUID leadId) {
        LeadView lead = leads.lead(leadId);
        if (!rows.actor().may(LEAD_WRITE, lead.unitId())) {
            throw MtlProblem.notFound("lead", leadId);
        }
        return lead;
    }

    private void keep(LeadView lead, Outcome outcome, Reason reason, @Nullable UUID person, @Nullable UUID previous) {
        Decision decision = new Decision(lead.id(), outcome, reason, null, null, person, List.of());
        log.keep(lead.unitId(), decision, previous, rows.now());
    }
}
