package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.sql.Sql;

/** Lets a chore act as the system within its transaction, so that audit knows who it was and all territories are seen. */
@ApplicationScoped
class Upkeep {
    private static final String ACT = "SELECT platform.act(?, NULL, NULL, ?)";

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    void act(String chore) {
        Actor system = Actor.system(chore);
        current.is(system, "chore:" + chore);
        sql.list(ACT, row -> 1, system.key(), current.request());
    }
}
