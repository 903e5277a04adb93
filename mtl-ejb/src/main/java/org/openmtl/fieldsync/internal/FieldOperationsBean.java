package org.openmtl.fieldsync.internal;

import static org.openmtl.platform.identity.Permission.DELIVER;
import static org.openmtl.platform.identity.Permission.SYNC;

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
import java.util.Set;
import java.util.UUID;
import org.openmtl.fieldsync.FieldOperations;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.fieldsync.Push;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/**
 * The facade of field sync. It first tries all operations of a push in one transaction, which is by far the quickest; when anything in it
 * fails, nothing of it has happened, and each operation or group of operations gets a transaction of its own.
 */
@Guarded
@ApplicationScoped
class FieldOperationsBean implements FieldOperations {
    @Inject
    private OperationRuns runs;

    @Inject
    private SeparateRuns separate;

    @Inject
    private Handlers handlers;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
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
            return separately(drafts, sender, push, received);
        }
    }

    @Override
    @OpenToAnyone(because = "the names are the same for everybody, and the protocol's description holds them too")
    public List<String> types() {
        return handlers.codes();
    }

    private List<JsonObject> separately(List<Draft> drafts, Sender sender, Push push, OffsetDateTime received) {
        Map<UUID, Set<Long>> own = new HashMap<>();
        List<JsonObject> answers = new ArrayList<>();
        for (List<Draft> group : Groups.of(drafts)) {
            Run run = new Run(push.clock(), received, own);
            answers.addAll(separate.run(group, sender, run));
            own.putAll(run.ownVersions());
        }
        return answers;
    }
}
