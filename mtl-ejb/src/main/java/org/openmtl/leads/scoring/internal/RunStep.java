package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.jobs.Progress;

/** The next piece of a run over all leads. What another transaction writes right now is left to it. */
@ApplicationScoped
class RunStep {
    @Inject
    private ScoreRuns runs;

    @Inject
    private LeadReader reader;

    @Inject
    private ModelLibrary library;

    @Inject
    private ScoreKeeper keeper;

    Progress step(UUID runId, int most) {
        Optional<ScoreRuns.Run> open = runs.open(runId);
        return open.map(run -> step(run, most)).orElse(new Progress(0, 0, true));
    }

    private Progress step(ScoreRuns.Run run, int most) {
        List<Candidate> leads = reader.next(run.after(), most);
        if (leads.isEmpty()) {
            runs.end(run);
            return new Progress(run.scored(), run.total(), true);
        }
        ActiveModels models = library.active();
        List<Candidate> ofModel =
                leads.stream().filter(lead -> isMeant(run, models, lead)).toList();
        ScoreKeeper.Outcome outcome = keeper.refresh(ofModel, models);
        runs.advance(run, leads.get(leads.size() - 1).id(), ofModel.size(), outcome);
        return new Progress(run.scored() + ofModel.size(), run.total(), false);
    }

    private static boolean isMeant(ScoreRuns.Run run, ActiveModels models, Candidate lead) {
        return run.modelId() == null || models.of(lead.segment()).id().equals(run.modelId());
    }
}
