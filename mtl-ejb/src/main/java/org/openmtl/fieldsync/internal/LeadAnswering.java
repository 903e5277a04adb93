package org.openmtl.fieldsync.internal;

import java.util.Map;
import org.openmtl.leads.LeadAnswer;
import org.openmtl.leads.LeadProblem;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** A yes or no to a lead that was handed over. It is a decision, so whoever was too late has to hear of it. */
abstract class LeadAnswering implements Handler {
    /** Why nothing was done with a lead that is there. */
    private static final Map<ProblemCode, String> CONFLICTS = Map.of(
            LeadProblem.ANSWERED, "answered",
            LeadProblem.CLOSED, "closed",
            CommonProblem.CONFLICT, "gone");

    abstract FieldSet fields();

    abstract LeadAnswer answer(Operation operation, Values given);

    @Override
    public Verdict apply(Operation operation, Run run) {
        LeadAnswer answer;
        try {
            answer = answer(operation, fields().readNew(operation.content()));
        } catch (MtlProblem unreadable) {
            return Verdict.rejected(unreadable);
        }
        return answer.lead() == null
                ? refused(answer.orProblem())
                : Verdict.applied(answer.lead().version());
    }

    private static Verdict refused(MtlProblem refusal) {
        String reason = CONFLICTS.get(refusal.code());
        if (reason != null) {
            return Verdict.conflict(reason, (long) refusal.extensions().getOrDefault("version", 0L));
        }
        return Verdict.rejected(refusal.code() == CommonProblem.NOT_FOUND ? Merging.unreachable() : refusal);
    }
}
