package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.identity.Grants;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.sql.Sql;

/** Reads from the roles people hold what they may do. */
@ApplicationScoped
class HeldGrants implements Grants {
    private static final String HOLDERS = """
             FROM platform.unit u
             JOIN platform.role_assignment a ON a.unit_id = ANY (u.ancestors) AND a.role = ANY (?)
             JOIN platform.person p ON p.id = a.person_id AND p.state = 'ACTIVE'
            WHERE u.id = ?
           """;

    private static final String WHO = "SELECT DISTINCT a.person_id" + HOLDERS + " AND a.person_id = ANY (?)";

    private static final String NEAREST = "SELECT person_id FROM (SELECT a.person_id,"
            + " rank() OVER (ORDER BY array_position(u.ancestors, a.unit_id) DESC) AS distance" + HOLDERS
            + ") h WHERE distance = 1";

    private static final String WORK_IN =
            "SELECT DISTINCT person_id FROM platform.role_assignment WHERE unit_id = ANY (?) AND person_id = ANY (?)";

    @Inject
    private Sql sql;

    @Override
    public Set<UUID> whoMay(Permission permission, UUID unitId, Collection<UUID> people) {
        return new HashSet<>(
                sql.list(WHO, row -> row.getObject(1, UUID.class), (Object) roles(permission), unitId, people));
    }

    @Override
    public Set<UUID> whoWorkIn(Set<UUID> units, Collection<UUID> people) {
        return new HashSet<>(sql.list(WORK_IN, row -> row.getObject(1, UUID.class), units, people));
    }

    @Override
    public Set<UUID> nearestWhoMay(Permission permission, UUID unitId) {
        return new HashSet<>(
                sql.list(NEAREST, row -> row.getObject(1, UUID.class), (Object) roles(permission), unitId));
    }

    private static String[] roles(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.grants(permission))
                .map(Role::name)
                .toArray(String[]::new);
    }
}
