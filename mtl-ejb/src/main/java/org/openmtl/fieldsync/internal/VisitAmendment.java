package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.fields.FieldSet;

/** Something to be put right, or added, in a visit that is done. */
@ApplicationScoped
class VisitAmendment extends VisitReport {
    @Inject
    private Visits visits;

    @Override
    public OperationType type() {
        return OperationType.VISIT_AMEND;
    }

    @Override
    FieldSet fields() {
        return VisitFields.AMENDABLE;
    }

    @Override
    MergeOutcome take(UUID id, MergePatch told, CaptureTime time) {
        return visits.amend(id, told);
    }
}
