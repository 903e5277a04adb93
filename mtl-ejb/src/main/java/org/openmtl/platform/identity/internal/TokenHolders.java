package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Finds out who speaks with an access token, and notes that the token came back. */
@ApplicationScoped
class TokenHolders {
    private static final Duration BETWEEN_SIGHTINGS = Duration.ofMinutes(1);

    /**
     * One row per role held, or one without a role. The token is found by primary key, roles by the unique indexes of
     * role_assignment, units by the GIN index on ancestors.
     */
    private static final String READ = """
            SELECT t.family_id, t.generation, t.expires_at, f.confirmed_generation, f.revoked_at AS ended_at,
                   d.id AS device_id, d.revoked_at AS device_revoked_at, d.wipe IS NOT NULL OR d.revoked_at IS NOT NULL AS leaves,
                   g.seen_at,
                   p.id AS person_id, s.id AS service_id,
                   coalesce(p.state, s.state) = 'ACTIVE' AS active, coalesce(p.display_name, s.name) AS name,
                   held.role, held.unit_id, held.units
              FROM platform.access_token t
              LEFT JOIN platform.token_family f ON f.id = t.family_id
              LEFT JOIN platform.person p ON p.id = f.person_id
              LEFT JOIN platform.device d ON d.id = f.device_id
              LEFT JOIN platform.device_sighting g ON g.device_id = d.id
              LEFT JOIN platform.service_account s ON s.id = t.service_id
              LEFT JOIN LATERAL (
                   SELECT a.id, a.role, a.unit_id, r.sees_customers,
                          ARRAY(SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[a.unit_id]) AS units
                     FROM platform.role_assignment a JOIN platform.role r ON r.code = a.role
                    WHERE a.person_id = p.id OR a.service_id = s.id) held ON true
             WHERE t.hash = ?
             ORDER BY held.sees_customers DESC NULLS LAST, held.id
            """;

    private static final String CONFIRM =
            "UPDATE platform.token_family SET confirmed_generation = ? WHERE id = ? AND confirmed_generation < ?";
    private static final String SEE = """
            INSERT INTO platform.device_sighting AS s (device_id, seen_at) VALUES (?, ?)
            ON CONFLICT (device_id) DO UPDATE SET seen_at = excluded.seen_at WHERE s.seen_at < ?
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Farewells farewells;

    /** What one row says: of the token the same in every row, of the role its own. */
    private record Found(
            @Nullable UUID familyId,
            int generation,
            int confirmed,
            @Nullable Instant expiresAt,
            boolean ended,
            @Nullable UUID deviceId,
            boolean deviceRevoked,
            boolean leaves,
            @Nullable Instant seenAt,
            @Nullable UUID personId,
            @Nullable UUID serviceId,
            boolean active,
            String name,
            @Nullable Role role,
            @Nullable UUID unitId,
            Set<UUID> units) {}

    /** Writes only when there is something new, which is once per token and once a minute per device. */
    @Transactional
    TokenHolder find(AccessToken token) {
        List<Found> rows = sql.list(READ, TokenHolders::found, (Object) token.hash());
        if (rows.isEmpty()) {
            throw unauthenticated();
        }
        Found first = rows.get(0);
        Instant now = clock.instant();
        TokenHolder holder = new TokenHolder(actor(first, rows), first.expiresAt(), first.leaves());
        refuseRevoked(first);
        if (!first.active() || first.ended() || !holder.isValid(now)) {
            throw unauthenticated();
        }
        noteUse(first, now);
        return holder;
    }

    static MtlProblem unauthenticated() {
        return MtlProblem.of(CommonProblem.UNAUTHENTICATED, "The access token is unknown or has ended");
    }

    private void refuseRevoked(Found token) {
        UUID device = token.deviceId();
        if (device != null && token.deviceRevoked() && !farewells.mayDeliver(device)) {
            throw farewells.refusal(device);
        }
    }

    private void noteUse(Found token, Instant now) {
        if (token.familyId() != null && token.confirmed() < token.generation()) {
            sql.run(CONFIRM, token.generation(), token.familyId(), token.generation());
        }
        Instant stale = now.minus(BETWEEN_SIGHTINGS);
        if (token.deviceId() != null
                && (token.seenAt() == null || token.seenAt().isBefore(stale))) {
            sql.run(SEE, token.deviceId(), now, stale);
        }
    }

    private static Actor actor(Found first, List<Found> rows) {
        String key = first.personId() == null ? "service:" + first.serviceId() : "person:" + first.personId();
        return new Actor(key, first.personId(), first.deviceId(), first.name(), first.unitId(), reach(rows));
    }

    private static Map<Role, Set<UUID>> reach(List<Found> rows) {
        Map<Role, Set<UUID>> reach = new EnumMap<>(Role.class);
        for (Found row : rows) {
            if (row.role() != null) {
                reach.computeIfAbsent(row.role(), role -> new HashSet<>()).addAll(row.units());
            }
        }
        return reach;
    }

    private static Found found(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Found(
                row.getObject("family_id", UUID.class),
                row.getInt("generation"),
                row.getInt("confirmed_generation"),
                Sql.instantOrNull(row, "expires_at"),
                row.getObject("ended_at") != null,
                row.getObject("device_id", UUID.class),
                row.getObject("device_revoked_at") != null,
                row.getBoolean("leaves"),
                Sql.instantOrNull(row, "seen_at"),
                row.getObject("person_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getBoolean("active"),
                row.getString("name"),
                role == null ? null : Role.valueOf(role),
                row.getObject("unit_id", UUID.class),
                units(row.getArray("units")));
    }

    private static Set<UUID> units(@Nullable Array units) throws SQLException {
        return units == null ? Set.of() : Set.of((UUID[]) units.getArray());
    }
}
