package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** Writes who holds which role where. */
@ApplicationScoped
class RoleRows {
    private static final String GIVE = """
            INSERT INTO platform.role_assignment (id, person_id, role, unit_id, created_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person_id, role, unit_id) DO NOTHING
            """;
    private static final String GIVE_SERVICE =
            "INSERT INTO platform.role_assignment (id, service_id, role, unit_id, created_by) VALUES (?, ?, ?, ?, ?)";
    private static final String TAKE = "DELETE FROM platform.role_assignment WHERE id = ? AND person_id = ?";

    @Inject
    private Sql sql;

    @Inject
    private KnownActors known;

    void give(UUID personId, Role role, UUID unitId, Actor by) {
        sql.run(GIVE, Ids.next(), personId, role, unitId, by.key());
        known.forgetWhenDone();
    }

    void giveService(UUID serviceId, UUID unitId, Actor by) {
        sql.run(GIVE_SERVICE, Ids.next(), serviceId, Role.SERVICE, unitId, by.key());
    }

    void take(UUID personId, UUID assignmentId) {
        if (sql.run(TAKE, assignmentId, personId) == 0) {
            throw MtlProblem.notFound("role", assignmentId);
        }
        known.forgetWhenDone();
    }
}
