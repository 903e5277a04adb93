package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.Accounts;
import org.openmtl.shared.fields.FieldSet;

/** A change of an account. */
@ApplicationScoped
class AccountPatching extends Patching {
    @Inject
    private Accounts accounts;

    @Override
    public OperationType type() {
        return OperationType.ACCOUNT_PATCH;
    }

    @Override
    FieldSet fields() {
        return AccountFields.ALL;
    }

    @Override
    MergeOutcome merge(UUID id, MergePatch patch, Run run) {
        return accounts.merge(id, patch);
    }
}
