package org.openmtl.fieldsync.internal;

import java.util.OptionalLong;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** A change of a row that others may have changed meanwhile. */
abstract class Patching implements Handler {
    abstract FieldSet fields();

    abstract MergeOutcome merge(UUID id, MergePatch patch);

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values values;
        try {
            values = fields().readPatch(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.rejected(refusal);
        }
        UUID id = operation.id();
        MergeOutcome outcome = merge(id, new MergePatch(operation.base(), run.ownVersions(id), values));
        return switch (outcome.state()) {
            case UNREACHABLE -> Verdict.rejected(unreachable());
            case GONE -> Verdict.gone(outcome.version());
            case MERGED -> merged(outcome);
        };
    }

    /** A patch makes no row. */
    @Override
    public OptionalLong versionOfOwn(UUID id) {
        return OptionalLong.empty();
    }

    private static Verdict merged(MergeOutcome outcome) {
        if (outcome.lost().isEmpty()) {
            return Verdict.applied(outcome.version());
        }
        return outcome.changed()
                ? Verdict.merged(outcome.version(), outcome.lost())
                : Verdict.contested(outcome.version(), outcome.lost());
    }

    /** The same for what was taken out of one's territory and for what never was. */
    private static MtlProblem unreachable() {
        return MtlProblem.of(CommonProblem.FORBIDDEN, "There is no such thing in your territory");
    }
}
