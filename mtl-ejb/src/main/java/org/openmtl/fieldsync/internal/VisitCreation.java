package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Permission;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.References;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.relationship.VisitView;
import org.openmtl.relationship.Visits;
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
    private MissingPhotos photos;

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
        run.visits().add(new LogVisit(operation.id(), completed(given, operation), time, null));
        run.creates(operation.id());
        return photos.told(Verdict.applied(1), given.get(VisitFields.PHOTOS)).withClock(time);
    }

    @Override
    public void finish(Run run) {
        List<LogVisit> logged = run.visits().take();
        if (!logged.isEmpty()) {
            visits.logQuietly(logged);
        }
    }

    @Override
    public Optional<Made> made(UUID id) {
        VisitView visit = visits.visit(id);
        return Optional.of(new Made(visit.createdBy(), visit.version()));
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
}
