package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** How far whoever acts reaches among people and units. */
@ApplicationScoped
class Reach {
    private static final String ROOT_WITHIN = "SELECT 1 FROM platform.unit WHERE parent_id IS NULL AND id = ANY (?)";
    private static final String HOLDS_WITHIN =
            "SELECT 1 FROM platform.role_assignment WHERE person_id = ? AND unit_id = ANY (?)";
    private static final String HOLDS_BEYOND =
            "SELECT 1 FROM platform.role_assignment WHERE person_id = ? AND unit_id <> ALL (?)";
    private static final String LOCK_ROOTS =
            "SELECT id FROM platform.unit WHERE parent_id IS NULL ORDER BY id FOR NO KEY UPDATE";
    private static final String ADMINISTRATOR = """
            SELECT 1 FROM platform.role_assignment a
              JOIN platform.person p ON p.id = a.person_id AND p.state = 'ACTIVE'
              JOIN platform.unit u ON u.id = a.unit_id AND u.parent_id IS NULL
             WHERE a.role = 'ADMIN'
            """;

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    Actor actor() {
        return current.get();
    }

    Set<UUID> units(Permission permission) {
        return actor().units(permission);
    }

    /** Whether the permission holds in the whole organisation. */
    boolean isWhole(Permission permission) {
        return actor().isSystem() || sql.exists(ROOT_WITHIN, units(permission));
    }

    /** Whether the person holds a role within reach. */
    boolean sees(UUID personId, Permission permission) {
        return isWhole(permission) || sql.exists(HOLDS_WITHIN, personId, units(permission));
    }

    /** Whether all roles of the person lie within reach, and at least one. */
    boolean administers(UUID personId) {
        return isWhole(Permission.PEOPLE_ADMIN)
                || (sees(personId, Permission.PEOPLE_ADMIN)
                        && !sql.exists(HOLDS_BEYOND, personId, units(Permission.PEOPLE_ADMIN)));
    }

    /**
     * Checks that all roles of the person lie within reach.
     *
     * @throws MtlProblem not-found for somebody out of sight, forbidden for somebody who holds a role beyond
     */
    void mustAdminister(UUID personId) {
        if (!sees(personId, Permission.PEOPLE_ADMIN)) {
            throw MtlProblem.notFound("person", personId);
        }
        if (!administers(personId)) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "This person holds a role at a unit beyond your reach");
        }
    }

    /**
     * Checks that the actor administers the unit.
     *
     * @throws MtlProblem validation-failed on the field: the same for a unit that does not exist
     */
    void mustAdministerUnit(String field, UUID unitId) {
        if (!actor().may(Permission.PEOPLE_ADMIN, unitId)) {
            throw MtlProblem.invalid(field, "territory", "must be a unit that you administer");
        }
    }

    /** Lets one change of the organisation's frame happen after the other, until the transaction ends. */
    void lockOrganisation() {
        sql.list(LOCK_ROOTS, row -> row.getObject(1));
    }

    /**
     * Checks, after a change under the organisation's lock, that somebody still administers all of it.
     *
     * @throws MtlProblem last-administrator
     */
    void mustKeepAdministrator() {
        if (!sql.exists(ADMINISTRATOR)) {
            throw MtlProblem.of(
                    IdentityProblem.LAST_ADMINISTRATOR, "Make somebody else an administrator of the top unit first");
        }
    }

    static MtlProblem stale(long seen, long current) {
        return MtlProblem.of(
                CommonProblem.STALE_VERSION,
                "You changed version " + seen + ", it is at version " + current,
                java.util.Map.of("version", current));
    }
}
