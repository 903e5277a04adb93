package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.platform.identity.HeldRole;
import org.openmtl.platform.identity.PersonState;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;

/** Reads people with their roles. */
@ApplicationScoped
class PersonViews {
    static final String COLUMNS =
            "t.id, t.username, t.display_name, t.email, t.locale, t.time_zone, t.state, t.version";

    private static final String READ = "SELECT " + COLUMNS + " FROM platform.person t WHERE t.id = ?";

    private static final String ROLES = """
            SELECT a.person_id, a.id, a.role, a.unit_id, u.name
              FROM platform.role_assignment a JOIN platform.unit u ON u.id = a.unit_id
             WHERE a.person_id = ANY (?)
             ORDER BY a.id
            """;

    @Inject
    private Sql sql;

    private record Held(UUID personId, HeldRole role) {}

    PersonView read(UUID id) {
        Map<UUID, List<HeldRole>> roles = roles(List.of(id));
        return sql.first(READ, row -> view(row, roles), id).orElseThrow(() -> MtlProblem.notFound("person", id));
    }

    /** Roles of each of these people, in the order they were given. */
    Map<UUID, List<HeldRole>> roles(List<UUID> people) {
        return sql.list(ROLES, PersonViews::held, people).stream()
                .collect(Collectors.groupingBy(Held::personId, Collectors.mapping(Held::role, Collectors.toList())));
    }

    static PersonView view(ResultSet row, Map<UUID, List<HeldRole>> roles) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PersonView(
                id,
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("locale"),
                row.getString("time_zone"),
                PersonState.valueOf(row.getString("state")),
                roles.getOrDefault(id, List.of()),
                row.getLong("version"));
    }

    private static Held held(ResultSet row) throws SQLException {
        HeldRole role = new HeldRole(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("unit_id", UUID.class),
                row.getString("name"));
        return new Held(row.getObject("person_id", UUID.class), role);
    }
}
