package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.shared.JsonValues;

/** The job that scores all leads of a model which its owner sees. */
@ApplicationScoped
class Rescoring implements JobKind {
    private static final String NAME = "rescore-leads";
    private static final String RUN = "run";

    /** About half a second of work. */
    private static final int AT_ONCE = 5000;

    @Inject
    private RunStep steps;

    @Inject
    private ScoreRuns runs;

    static StartJob of(UUID runId) {
        JsonObject payload = JsonValues.object().add(RUN, runId.toString()).build();
        return new StartJob(NAME, payload);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Progress step(Job job) {
        return steps.step(run(job), AT_ONCE);
    }

    @Override
    public void givenUp(Job job, String because) {
        runs.fail(run(job), because);
    }

    private static UUID run(Job job) {
        return UUID.fromString(job.payload().getString(RUN));
    }
}
