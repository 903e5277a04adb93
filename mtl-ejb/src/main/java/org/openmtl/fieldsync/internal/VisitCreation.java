package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Permission;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.References;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.relationship.VisitView;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** A visit paid. Whoever tells of one from the field has paid it, so it is done unless told otherwise. */
@ApplicationScoped
class VisitCreation implements Handler {
    @Inject
    private Visits visits;

    @Inject
    private References references;

    @Inject
    private CurrentActor current;

    @Override
    public OperationType type() {
        return OperationType.VISIT_CREATE;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = VisitFields.ALL.readNew(operation.content());
            references.accountUnit(Permission.VISIT_WRITE, given.get(VisitFields.ACCOUNT_ID));
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        CaptureTime time = run.timeOf(operation);
        visits.log(new LogVisit(operation.id(), completed(given, operation), time, null));
        run.creates(operation.id());
        return told(Verdict.applied(1), given.get(VisitFields.PHOTOS), time);
    }

    @Override
    public OptionalLong versionOfOwn(UUID id) {
        VisitView visit = visits.visit(id);
        return visit.createdBy().equals(current.get().key()) ? OptionalLong.of(visit.version()) : OptionalLong.empty();
    }

    private static Values completed(Values given, Operation operation) {
        Values completed = given;
        if (given.get(VisitFields.STATE) == null) {
            completed = completed.with(VisitFields.STATE, VisitState.DONE);
        }
        if (given.get(VisitFields.TIME_ZONE) == null && operation.zone() != null) {
            completed = completed.with(VisitFields.TIME_ZONE, operation.zone());
        }
        return completed;
    }

    /** Photos travel on their own and afterwards: all of them are missing when the visit arrives. */
    static Verdict told(Verdict verdict, @Nullable JsonArray photos, CaptureTime time) {
        Verdict told = verdict;
        if (photos != null && !photos.isEmpty()) {
            JsonArrayBuilder missing = JsonValues.array();
            photos.forEach(photo -> missing.add(idOf(photo)));
            told = told.with("missingBlobs", missing.build());
        }
        return told.withClock(time);
    }

    private static JsonValue idOf(JsonValue photo) {
        return photo instanceof JsonObject reference ? reference.getOrDefault("id", JsonValue.NULL) : photo;
    }
}
