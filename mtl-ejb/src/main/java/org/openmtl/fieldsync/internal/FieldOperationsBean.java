package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.fieldsync.FieldOperations;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.fieldsync.Push;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/**
 * The facade of field sync. It first tries all operations of a push in one transaction, which is by far the quickest; when anything in it
 * fails, nothing of it has happened, and each operation gets a transaction of its own.
 */
@Guarded
@ApplicationScoped
class FieldOperationsBean implements FieldOperations {
    private static final Logger LOG = Logger.getLogger(FieldOperationsBean.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final int COME_BACK_SECONDS = 2;

    @Inject
    private OperationRuns runs;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    @Requires(value = Permission.SYNC, opensTransactions = true)
    public List<JsonObject> push(Push push) {
        Sender sender = Sender.of(current.get(), push);
        if (push.operations().size() > MOST) {
            throw MtlProblem.of(CommonProblem.TOO_LARGE, "A push may have at most " + MOST + " operations");
        }
        OffsetDateTime received = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        List<Draft> drafts = push.operations().stream().map(DraftReader::read).toList();
        try {
            return runs.run(drafts, sender, new Run(push.clock(), received, Map.of()));
        } catch (RuntimeException failed) {
            MtlProblem refusal = Failure.of(failed).refusal();
            if (refusal != null && refusal.code() == FieldSyncProblem.DEVICE_CLONED) {
                throw refusal;
            }
            return oneByOne(drafts, sender, push, received);
        }
    }

    private List<JsonObject> oneByOne(List<Draft> drafts, Sender sender, Push push, OffsetDateTime received) {
        Map<UUID, Set<Long>> own = new HashMap<>();
        List<JsonObject> answers = new ArrayList<>();
        for (Draft draft : drafts) {
            Run run = new Run(push.clock(), received, own);
            answers.add(alone(draft, sender, run, MOST_ATTEMPTS));
            own.putAll(run.ownVersions());
        }
        return answers;
    }

    private JsonObject alone(Draft draft, Sender sender, Run run, int attempts) {
        Run attempt = run.again();
        try {
            JsonObject answer = runs.run(List.of(draft), sender, attempt).get(0);
            run.takesOver(attempt);
            return answer;
        } catch (RuntimeException failed) {
            Failure failure = Failure.of(failed);
            if (failure.mayPass() && attempts > 1) {
                return alone(draft, sender, run, attempts - 1);
            }
            return ended(draft, sender, run, failure, failed);
        }
    }

    /** When the database is away, that is no verdict on an operation: the push as a whole is to be sent again. */
    private JsonObject ended(Draft draft, Sender sender, Run run, Failure failure, RuntimeException failed) {
        if (failure.isUnavailable() || draft.operation() == null) {
            throw failed;
        }
        if (failure.mayPass() && failure.refusal() != null) {
            return Verdict.retry(COME_BACK_SECONDS).answer(OperationRuns.op(draft));
        }
        if (failure.isTakenId()) {
            return taken(draft, sender, run);
        }
        return runs.conclude(draft, refused(draft.operation(), failure, failed), sender, run.again());
    }

    private JsonObject taken(Draft draft, Sender sender, Run run) {
        OptionalLong own = versionOfOwn(Objects.requireNonNull(draft.operation()));
        if (own.isPresent()) {
            Verdict applied = Verdict.applied(own.getAsLong());
            runs.conclude(draft, applied, sender, run.again());
            return applied.repeated(OperationRuns.op(draft));
        }
        MtlProblem taken = MtlProblem.of(FieldSyncProblem.ID_TAKEN, "Make another id and send it as another operation");
        return runs.conclude(draft, Verdict.rejected(taken), sender, run.again());
    }

    private OptionalLong versionOfOwn(Operation operation) {
        try {
            return runs.versionOfOwn(operation);
        } catch (MtlProblem hidden) {
            return OptionalLong.empty();
        }
    }

    private static Verdict refused(Operation operation, Failure failure, RuntimeException failed) {
        MtlProblem refusal = failure.refusal();
        if (refusal == null) {
            LOG.log(
                    Level.SEVERE,
                    "unexpected failure of an operation " + operation.type().code(),
                    failed);
            refusal = MtlProblem.of(CommonProblem.INTERNAL, "Somebody will look at it");
        }
        return operation.type().isCaptured() ? Verdict.quarantined(refusal) : Verdict.rejected(refusal);
    }
}
