package org.openmtl.fieldsync.internal;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.VisitFields;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** Something told of a visit that is here already. It is a fact, so it names no version and cannot come too late. */
abstract class VisitReport implements Handler {
    private static final long ANY_VERSION = 0;

    @Inject
    private MissingPhotos photos;

    abstract FieldSet fields();

    abstract MergeOutcome take(UUID id, MergePatch told, CaptureTime time);

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = fields().readPatch(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        UUID id = operation.id();
        CaptureTime time = run.timeOf(operation);
        MergePatch told = new MergePatch(ANY_VERSION, run.ownVersions(id), given);
        Verdict verdict = Merging.verdict(type(), take(id, told, time));
        return photos.told(verdict, given.get(VisitFields.PHOTOS)).withClock(time);
    }
}
