package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Finds out what an operation gets that failed. */
@ApplicationScoped
class Endings {
    private static final Logger LOG = Logger.getLogger(Endings.class.getName());
    private static final int COME_BACK_SECONDS = 2;

    @Inject
    private OperationRuns runs;

    /** When the database is away, that is no verdict on an operation: the push as a whole is to be sent again. */
    Ending of(Draft draft, RuntimeException failed) {
        Failure failure = Failure.of(failed);
        Operation operation = draft.operation();
        if (failure.isUnavailable() || operation == null) {
            throw failed;
        }
        if (failure.mayPass() && failure.refusal() != null) {
            return new Ending(Verdict.retry(COME_BACK_SECONDS), false);
        }
        return failure.isTakenId() ? taken(operation) : new Ending(refused(operation, failure, failed), false);
    }

    /** Operations are remembered for a while only, their rows stay. */
    private Ending taken(Operation operation) {
        Optional<Long> own = versionOfOwn(operation);
        if (own.isPresent()) {
            return new Ending(Verdict.applied(own.get()), true);
        }
        MtlProblem taken = MtlProblem.of(FieldSyncProblem.ID_TAKEN, "Make another id and send it as another operation");
        return new Ending(Verdict.rejected(taken), false);
    }

    private Optional<Long> versionOfOwn(Operation operation) {
        try {
            return runs.versionOfOwn(operation);
        } catch (MtlProblem hidden) {
            return Optional.empty();
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
