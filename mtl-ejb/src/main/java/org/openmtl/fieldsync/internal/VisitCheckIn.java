package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.relationship.CheckInVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** Somebody arrived where a visit was planned. Told by several devices, or twice, the earliest moment stands. */
@ApplicationScoped
class VisitCheckIn implements Handler {
    private static final Field<OffsetDateTime> AT = Field.of("at", FieldTypes.instant());
    private static final FieldSet FIELDS = FieldSet.of(AT, VisitFields.GPS);

    @Inject
    private Visits visits;

    @Override
    public OperationType type() {
        return OperationType.VISIT_CHECK_IN;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = FIELDS.readNew(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        JsonObject gps = given.get(VisitFields.GPS);
        MergeOutcome outcome =
                visits.checkIn(new CheckInVisit(operation.id(), run.timeOf(operation, given.get(AT)), gps));
        return Merging.once(type(), outcome).withClock(run.timeOf(operation));
    }
}
