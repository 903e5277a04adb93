package org.openmtl.fieldsync.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** A change of a row that others may have changed meanwhile. */
abstract class Patching implements Handler {
    abstract FieldSet fields();

    abstract MergeOutcome merge(UUID id, MergePatch patch, Run run);

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values values;
        try {
            values = fields().readPatch(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.rejected(refusal);
        }
        UUID id = operation.id();
        return Merging.verdict(type(), merge(id, new MergePatch(operation.base(), own(operation, run), values), run));
    }

    /** What the device knew of when it made the patch, and what this push has made since. */
    private static Set<Long> own(Operation operation, Run run) {
        Set<Long> own = new HashSet<>(run.ownVersions(operation.id()));
        own.addAll(operation.own());
        return own;
    }
}
