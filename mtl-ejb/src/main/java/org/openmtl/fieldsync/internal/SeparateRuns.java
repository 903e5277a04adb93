package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Runs one operation, or one group of them, in a transaction of its own: what fails spoils nothing else. */
@ApplicationScoped
class SeparateRuns {
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    private OperationRuns runs;

    @Inject
    private Endings endings;

    List<JsonObject> run(List<Draft> drafts, Sender sender, Run run) {
        return drafts.size() == 1
                ? List.of(alone(drafts.get(0), sender, run, MOST_ATTEMPTS))
                : together(drafts, sender, run, MOST_ATTEMPTS);
    }

    private JsonObject alone(Draft draft, Sender sender, Run run, int attempts) {
        Run attempt = run.again();
        try {
            JsonObject answer = runs.run(List.of(draft), sender, attempt).get(0);
            run.takesOver(attempt);
            return answer;
        } catch (RuntimeException failed) {
            if (Failure.of(failed).mayPass() && attempts > 1) {
                return alone(draft, sender, run, attempts - 1);
            }
            Ending ending = endings.of(draft, failed);
            JsonObject answer = conclude(draft, ending.verdict(), sender, run);
            return ending.doneBefore() ? ending.verdict().repeated(draft.opAsSent()) : answer;
        }
    }

    private List<JsonObject> together(List<Draft> group, Sender sender, Run run, int attempts) {
        Run attempt = run.again();
        try {
            List<JsonObject> answers = runs.runGroup(group, sender, attempt);
            run.takesOver(attempt);
            return answers;
        } catch (BrokenGroup broken) {
            RuntimeException failed = broken.failure();
            if (failed != null && Failure.of(failed).mayPass() && attempts > 1) {
                return together(group, sender, run, attempts - 1);
            }
            return failed == null
                    ? conclude(group, broken.outcomes(), sender, run)
                    : without(group, broken.outcomes(), failed, sender, run);
        } catch (RuntimeException failed) { // by none of them, as when the transaction could not be committed
            if (Failure.of(failed).mayPass() && attempts > 1) {
                return together(group, sender, run, attempts - 1);
            }
            return conclude(group, endings(group, failed), sender, run);
        }
    }

    /** Ends a group whose next operation failed. When that one had its effect long ago, the others may go on: now it is known. */
    private List<JsonObject> without(
            List<Draft> group, List<Outcome> before, RuntimeException failed, Sender sender, Run run) {
        Draft culprit = group.get(before.size());
        Ending ending = endings.of(culprit, failed);
        if (ending.doneBefore()) {
            conclude(culprit, ending.verdict(), sender, run);
            return together(group, sender, run, MOST_ATTEMPTS);
        }
        List<Outcome> outcomes = new ArrayList<>(before);
        outcomes.add(Outcome.first(culprit, ending.verdict()));
        return conclude(group, outcomes, sender, run);
    }

    private List<Outcome> endings(List<Draft> group, RuntimeException failed) {
        return group.stream()
                .map(draft -> Outcome.first(draft, endings.of(draft, failed).verdict()))
                .toList();
    }

    private List<JsonObject> conclude(List<Draft> group, List<Outcome> outcomes, Sender sender, Run run) {
        return runs.conclude(group, Groups.verdicts(group, outcomes), sender, run.again());
    }

    private JsonObject conclude(Draft draft, Verdict verdict, Sender sender, Run run) {
        return runs.conclude(List.of(draft), List.of(verdict), sender, run.again())
                .get(0);
    }
}
