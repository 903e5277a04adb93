package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.Promises;
import org.openmtl.shared.fields.FieldSet;

/** What became of a promise. */
@ApplicationScoped
class PromisePatching extends Patching {
    @Inject
    private Promises promises;

    @Override
    public OperationType type() {
        return OperationType.PROMISE_PATCH;
    }

    @Override
    FieldSet fields() {
        return PromiseFields.OUTCOME;
    }

    @Override
    MergeOutcome merge(UUID id, MergePatch patch, Run run) {
        return promises.merge(id, patch);
    }
}
