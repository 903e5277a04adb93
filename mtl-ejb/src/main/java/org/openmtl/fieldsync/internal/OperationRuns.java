package org.openmtl.fieldsync.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Permission;
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
    private Rows rows;

    /**
     * All of them or, with an exception, none.
     *
     * @throws MtlProblem device-cloned
     */
    @Requires(Permission.SYNC)
    public List<JsonObject> run(List<Draft> drafts, Sender sender, Run run) {
        seen.lock(sender.person());
        seen.tell(run, sender, drafts);
        expectations.prepare(drafts.stream()
                .filter(draft -> run.earlier(draft.op()) == null)
                .map(Draft::operation)
                .filter(Objects::nonNull)
                .toList());
        List<JsonObject> answers = new ArrayList<>();
        drafts.forEach(draft -> answers.add(answer(draft, run)));
        rows.write();
        seen.remember(sender, run.toRemember());
        return answers;
    }

    /** Notes how an operation ended that could not run to its end, unless its twin was quicker. */
    @Requires(Permission.SYNC)
    public JsonObject conclude(Draft draft, Verdict verdict, Sender sender, Run run) {
        seen.lock(sender.person());
        seen.tell(run, sender, List.of(draft));
        if (run.earlier(draft.op()) != null) {
            return answer(draft, run);
        }
        run.got(draft, verdict);
        seen.remember(sender, run.toRemember());
        return verdict.answer(op(draft));
    }

    /** Version of the row an operation wanted to make, when the same person has made it before. */
    @Requires(Permission.SYNC)
    public OptionalLong versionOfOwn(Operation operation) {
        return handlers.of(operation.type()).versionOfOwn(operation.id());
    }

    private JsonObject answer(Draft draft, Run run) {
        Run.Earlier earlier = run.earlier(draft.op());
        if (earlier == null) {
            Verdict verdict = judge(draft, run);
            run.got(draft, verdict);
            made(draft, verdict, run);
            return verdict.answer(op(draft));
        }
        if (!earlier.isOf(draft)) {
            return Verdict.rejected(MtlProblem.of(
                            FieldSyncProblem.OP_REUSED, "This operation id came before with another content"))
                    .answer(op(draft));
        }
        made(draft, earlier.verdict(), run);
        return earlier.verdict().repeated(op(draft));
    }

    private Verdict judge(Draft draft, Run run) {
        Operation operation = draft.operation();
        if (operation == null) {
            return Verdict.rejected(Objects.requireNonNull(draft.refusal()));
        }
        Set<UUID> unmet =
                operation.after().stream().filter(before -> !run.isMet(before)).collect(Collectors.toSet());
        return unmet.isEmpty() ? handlers.of(operation.type()).apply(operation, run) : Verdict.blocked(unmet);
    }

    private static void made(Draft draft, Verdict verdict, Run run) {
        if (draft.operation() != null) {
            run.made(draft.operation().id(), verdict);
        }
    }

    /** The id as it came, whatever it is, so that the sender knows it again. */
    static JsonValue op(Draft draft) {
        return draft.raw() instanceof JsonObject json ? json.getOrDefault("op", JsonValue.NULL) : JsonValue.NULL;
    }
}
