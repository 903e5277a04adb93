package org.openmtl.leads.attribution.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.leads.attribution.internal.RunRows.Work;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Walks through the journeys of a run, some thousands at a step, in the order of the leads' ids. */
@ApplicationScoped
class AttributionJob implements JobKind {
    static final String KIND = "attribution";
    static final String RUN = "runId";

    private static final int LEADS_PER_STEP = 5000;

    @Inject
    private RunRows runs;

    @Inject
    private JourneyRows journeys;

    @Inject
    private CurrentActor current;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress step(Job job) {
        AttributionRunView run = find(job);
        if (!current.get().may(Permission.ATTRIBUTION_RUN, run.unitId())) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Whoever started it may not attribute there any more");
        }
        Work work = runs.work(run.id()).orElseThrow(() -> MtlProblem.notFound("attribution run", run.id()));
        long leads = work.leads() == 0 ? journeys.count(run) : work.leads();
        return walk(run, new Work(work.after(), leads, work.state()));
    }

    private Progress walk(AttributionRunView run, Work work) {
        AttributionParameters parameters = run.read();
        Tally tally = Tally.takenUp(parameters, work.state());
        long before = tally.leads();
        Instant asOf = run.createdAt().toInstant();
        UUID last = journeys.next(
                run, parameters, work.after(), LEADS_PER_STEP, lead -> tally.add(Journey.of(lead, parameters, asOf)));
        boolean isEnded = tally.leads() - before < LEADS_PER_STEP;
        if (last == null || isEnded) {
            runs.done(run.id(), tally.result());
        } else {
            runs.keep(run.id(), new Work(last, work.leads(), tally.putDown()));
        }
        return new Progress(tally.leads(), Math.max(work.leads(), tally.leads()), isEnded);
    }

    @Override
    public void givenUp(Job job, String because) {
        runs.failed(find(job).id(), because);
    }

    private AttributionRunView find(Job job) {
        UUID id = UUID.fromString(job.payload().getString(RUN));
        return runs.find(id).orElseThrow(() -> MtlProblem.notFound("attribution run", id));
    }
}
