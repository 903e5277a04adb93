package org.openmtl.fieldsync.internal;

import static org.openmtl.platform.identity.Permission.DELIVER;
import static org.openmtl.platform.identity.Permission.SYNC;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/**
 * Runs operations in one transaction, be it all of a push or one alone: the answers are the same.
 *
 * <p>An enterprise bean, since in the EAR the persistence unit is found from its own module only: a plain bean that the web module calls
 * would look for it there.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OperationRuns {
    @Inject
    private SeenOperations seen;

    @Inject
    private Handlers handlers;

    @Inject
    private Expectations expectations;

    @Inject
    private MissingPhotos photos;

    @Inject
    private Rows rows;

    @Inject
    private CurrentActor current;

    /**
     * All of them or, with an exception, none.
     *
     * @throws MtlProblem device-cloned
     * @throws BrokenGroup when a group among them cannot be done as a whole
     */
    @Requires({DELIVER, SYNC})
    public List<JsonObject> run(List<Draft> drafts, Sender sender, Run run) {
        begin(drafts, sender, run);
        List<Outcome> outcomes = new ArrayList<>();
        drafts.forEach(draft -> outcomes.add(outcome(draft, run)));
        handlers.finish(run);
        Groups.mustStand(outcomes);
        rows.write();
        return end(outcomes, sender, run);
    }

    /**
     * All of a group or none. Each operation is written at once, so that it is known which one the database refuses.
     *
     * @throws BrokenGroup when it is none
     */
    @Requires({DELIVER, SYNC})
    public List<JsonObject> runGroup(List<Draft> group, Sender sender, Run run) {
        begin(group, sender, run);
        List<Outcome> outcomes = new ArrayList<>();
        group.forEach(draft -> outcomes.add(written(draft, run, outcomes)));
        Groups.mustStand(outcomes);
        return end(outcomes, sender, run);
    }

    /** Notes how operations ended that could not run to their end, unless a twin was quicker. */
    @Requires({DELIVER, SYNC})
    public List<JsonObject> conclude(List<Draft> drafts, List<Verdict> verdicts, Sender sender, Run run) {
        seen.lock(sender.person());
        seen.tell(run, sender, drafts);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            outcomes.add(outcome(drafts.get(i), run, () -> verdict));
        }
        return end(outcomes, sender, run);
    }

    /** Version of the row an operation wanted to make, when the same person has made it before. */
    @Requires({DELIVER, SYNC})
    public Optional<Long> versionOfOwn(Operation operation) {
        return handlers.of(operation.type())
                .made(operation.id())
                .filter(made -> made.by().equals(current.get().key()))
                .map(Handler.Made::version);
    }

    private void begin(List<Draft> drafts, Sender sender, Run run) {
        seen.lock(sender.person());
        seen.tell(run, sender, drafts);
        expectations.prepare(drafts.stream()
                .filter(draft -> run.earlier(draft.op()) == null)
                .map(Draft::operation)
                .filter(Objects::nonNull)
                .toList());
    }

    private List<JsonObject> end(List<Outcome> outcomes, Sender sender, Run run) {
        seen.remember(sender, run.toRemember());
        return outcomes.stream()
                .map(outcome -> outcome.with(photos.now(outcome.verdict())))
                .map(Outcome::answer)
                .toList();
    }

    private Outcome outcome(Draft draft, Run run) {
        return outcome(draft, run, () -> judge(draft, run));
    }

    private Outcome written(Draft draft, Run run, List<Outcome> before) {
        try {
            Outcome outcome = outcome(draft, run);
            handlers.finish(run);
            rows.write();
            return outcome;
        } catch (RuntimeException failed) {
            throw new BrokenGroup(before, failed);
        }
    }

    /** What the operation got before, or gets now. */
    private static Outcome outcome(Draft draft, Run run, Supplier<Verdict> now) {
        Run.Earlier earlier = run.earlier(draft.op());
        if (earlier == null) {
            Verdict verdict = now.get();
            run.got(draft, verdict);
            made(draft, verdict, run);
            return Outcome.first(draft, verdict);
        }
        if (!earlier.isOf(draft)) {
            MtlProblem reused =
                    MtlProblem.of(FieldSyncProblem.OP_REUSED, "This operation id came before with another content");
            return Outcome.first(draft, Verdict.rejected(reused));
        }
        made(draft, earlier.verdict(), run);
        return Outcome.repeated(draft, earlier.verdict());
    }

    private Verdict judge(Draft draft, Run run) {
        Operation operation = draft.operation();
        if (operation == null) {
            return Verdict.rejected(Objects.requireNonNull(draft.refusal()));
        }
        Set<UUID> unmet =
                operation.after().stream().filter(before -> !run.isMet(before)).collect(Collectors.toSet());
        return unmet.isEmpty() ? handlers.apply(operation, run) : Verdict.blocked(unmet);
    }

    private static void made(Draft draft, Verdict verdict, Run run) {
        if (draft.operation() != null) {
            run.made(draft.operation().id(), verdict);
        }
    }
}
