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

/** A planned visit was paid. The same form that makes a visit brings it. */
@ApplicationScoped
class VisitCompletion extends VisitReport {
    @Inject
    private Visits visits;

    @Override
    public OperationType type() {
        return OperationType.VISIT_COMPLETE;
    }

    @Override
    FieldSet fields() {
        return VisitFields.RESULT_OF_PLANNED;
    }

    @Override
    MergeOutcome take(UUID id, MergePatch told, CaptureTime time) {
        return visits.complete(id, told, time);
    }
}
