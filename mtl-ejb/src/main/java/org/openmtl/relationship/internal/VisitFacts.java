package org.openmtl.relationship.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.relationship.VisitView;
import org.openmtl.shared.JsonValues;

/** Makes known that visits took place, for those above who know whom they were about. */
@ApplicationScoped
class VisitFacts {
    private static final String DONE = "org.openmtl.visit.done.v1";

    @Inject
    private Facts facts;

    /** Changes a visit, and tells when it is done from then on. */
    void change(Visit visit, Runnable change) {
        boolean wasDone = visit.isDone();
        change.run();
        if (!wasDone) {
            tell(List.of(visit));
        }
    }

    /** Tells of visits that are new, as far as they are done. */
    void tell(List<Visit> visits) {
        facts.append(visits.stream()
                .filter(Visit::isDone)
                .map(visit -> done(visit.view()))
                .toList());
    }

    private static Fact done(VisitView visit) {
        JsonObjectBuilder data = JsonValues.object()
                .add("accountId", visit.accountId().toString())
                .add("ownerId", visit.ownerId().toString())
                .add("date", visit.date().toString());
        if (visit.outcome() != null) {
            data.add("outcome", visit.outcome());
        }
        return new Fact(DONE, "visit", visit.id(), visit.unitId(), data.build());
    }
}
