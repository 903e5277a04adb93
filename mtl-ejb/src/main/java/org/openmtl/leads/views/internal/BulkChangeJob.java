package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.views.BulkChangeLead;
import org.openmtl.leads.views.BulkChangeLead.Outcome;
import org.openmtl.leads.views.BulkChangeState;
import org.openmtl.leads.views.BulkChangeView;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/** Goes through the leads of a bulk change, there or back. What is noted of each lead tells where to go on. */
@ApplicationScoped
class BulkChangeJob implements JobKind {
    static final String KIND = "bulk-change";
    private static final String CHANGE = "changeId";
    private static final int AT_ONCE = 50;

    @Inject
    private BulkChangeStore store;

    @Inject
    private BulkChangeLeads items;

    @Inject
    private BulkChangeSteps steps;

    static JsonObject payload(UUID changeId) {
        return JsonValues.object().add(CHANGE, changeId.toString()).build();
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress step(Job job) {
        BulkChangeView change = find(job);
        boolean undoing = change.state() == BulkChangeState.UNDOING;
        List<BulkChangeLead> chunk = items.next(change.id(), undoing ? Outcome.CHANGED : Outcome.WAITING, AT_ONCE);
        chunk.forEach(lead -> take(change, lead, undoing));
        boolean ended = chunk.size() < AT_ONCE;
        if (ended) {
            store.enter(change.id(), change.state(), undoing ? BulkChangeState.UNDONE : BulkChangeState.DONE);
        }
        long left = undoing ? change.changed() : change.waiting();
        return new Progress(change.leads() - left + chunk.size(), change.leads(), ended);
    }

    @Override
    public void givenUp(Job job, String because) {
        UUID id = id(job);
        store.enter(id, BulkChangeState.RUNNING, BulkChangeState.FAILED, because);
        store.enter(id, BulkChangeState.UNDOING, BulkChangeState.FAILED, because);
    }

    /** What is refused for one lead stops no other. */
    private void take(BulkChangeView change, BulkChangeLead lead, boolean undoing) {
        try {
            if (undoing) {
                steps.putBack(change, lead);
            } else {
                steps.change(change, lead);
            }
        } catch (MtlProblem refused) {
            items.became(
                    change.id(),
                    lead,
                    undoing ? Outcome.CHANGED_SINCE : Outcome.REFUSED,
                    undoing ? null : refused.code().code());
        }
    }

    private BulkChangeView find(Job job) {
        UUID id = id(job);
        return store.find(id).orElseThrow(() -> MtlProblem.notFound("bulk change", id));
    }

    private static UUID id(Job job) {
        return UUID.fromString(job.payload().getString(CHANGE));
    }
}
