package org.openmtl.platform.identity.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The actors facade. */
@Stateless
@Guarded
public class ActorsBean implements Actors {
    private static final String PERSON = "person:";
    private static final String SERVICE = "service:";

    /** One row per role held, or one without a role; the first role's unit is home, as at sign-in. */
    private static final String READ = """
            SELECT h.name, held.role, held.unit_id, held.units
              FROM (SELECT id, display_name AS name FROM platform.person WHERE id = ? AND state = 'ACTIVE'
                    UNION ALL
                    SELECT id, name FROM platform.service_account WHERE id = ? AND state = 'ACTIVE') h
              LEFT JOIN LATERAL (
                   SELECT a.id, a.role, a.unit_id, r.sees_customers,
                          ARRAY(SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[a.unit_id]) AS units
                     FROM platform.role_assignment a JOIN platform.role r ON r.code = a.role
                    WHERE a.person_id = h.id OR a.service_id = h.id) held ON true
             ORDER BY held.sees_customers DESC NULLS LAST, held.id
            """;

    @Inject
    private Sql sql;

    private record Holding(
            String name, @Nullable Role role, @Nullable UUID unitId, Set<UUID> units) {}

    @Override
    @OpenToAnyone(because = "a job asks before anybody acts; it tells no more than who that is")
    public Actor named(String key) {
        UUID person = idAfter(PERSON, key);
        List<Holding> holdings = sql.list(READ, ActorsBean::holding, person, idAfter(SERVICE, key));
        if (holdings.isEmpty()) {
            throw MtlProblem.of(CommonProblem.UNAUTHENTICATED, "Whoever started this may not act any more");
        }
        Holding first = holdings.get(0);
        return new Actor(key, person, null, first.name(), first.unitId(), reach(holdings));
    }

    private static @Nullable UUID idAfter(String prefix, String key) {
        Optional<UUID> id = key.startsWith(prefix) ? Ids.parse(key.substring(prefix.length())) : Optional.empty();
        return id.orElse(null);
    }

    private static Map<Role, Set<UUID>> reach(List<Holding> holdings) {
        Map<Role, Set<UUID>> reach = new EnumMap<>(Role.class);
        for (Holding holding : holdings) {
            if (holding.role() != null) {
                reach.computeIfAbsent(holding.role(), role -> new HashSet<>()).addAll(holding.units());
            }
        }
        return reach;
    }

    private static Holding holding(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return role == null
                ? new Holding(row.getString("name"), null, null, Set.of())
                : new Holding(
                        row.getString("name"),
                        Role.valueOf(role),
                        row.getObject("unit_id", UUID.class),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray("units").getArray())));
    }
}
