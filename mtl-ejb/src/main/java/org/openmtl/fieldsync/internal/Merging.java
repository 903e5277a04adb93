package org.openmtl.fieldsync.internal;

import jakarta.json.JsonValue;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** What an operation gets for what came of the change it wanted. */
final class Merging {
    private Merging() {}

    static Verdict verdict(OperationType type, MergeOutcome outcome) {
        return switch (outcome.state()) {
            case UNREACHABLE -> refused(type, unreachable());
            case UNFIT -> refused(type, MtlProblem.of(CommonProblem.CONFLICT, "Its state does not allow this"));
            case GONE -> Verdict.gone(outcome.version());
            case MERGED -> merged(outcome);
        };
    }

    /** What is set once and was set already is done all the same. */
    static Verdict once(OperationType type, MergeOutcome outcome) {
        Verdict verdict = verdict(type, outcome);
        boolean already = outcome.state() == MergeOutcome.State.MERGED && !outcome.changed();
        return already ? verdict.with("already", JsonValue.TRUE) : verdict;
    }

    /** A captured fact is kept for a person, anything else was only a wish. */
    static Verdict refused(OperationType type, MtlProblem refusal) {
        return type.isCaptured() ? Verdict.quarantined(refusal) : Verdict.rejected(refusal);
    }

    /** The same for what was taken out of one's territory and for what never was. */
    static MtlProblem unreachable() {
        return MtlProblem.of(CommonProblem.FORBIDDEN, "There is no such thing in your territory");
    }

    private static Verdict merged(MergeOutcome outcome) {
        if (outcome.lost().isEmpty()) {
            return Verdict.applied(outcome.version());
        }
        return outcome.changed()
                ? Verdict.merged(outcome.version(), outcome.lost())
                : Verdict.contested(outcome.version(), outcome.lost());
    }
}
