package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.identity.IssuedToken;
import org.openmtl.platform.identity.ServiceTokenView;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;

/** Issues and ends the tokens of integrations. */
@ApplicationScoped
class ServiceTokens {
    private static final int ID_BYTES = 16;

    private static final String ISSUE =
            "INSERT INTO platform.access_token (hash, service_id, expires_at, created_at) VALUES (?, ?, ?, ?)";
    private static final String LIST = """
            SELECT encode(substr(hash, 1, 16), 'hex') AS id, created_at, expires_at
              FROM platform.access_token WHERE service_id = ? AND expires_at > ? ORDER BY created_at DESC
            """;
    private static final String REVOKE =
            "DELETE FROM platform.access_token WHERE service_id = ? AND encode(substr(hash, 1, 16), 'hex') = ?";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private KnownActors known;

    IssuedToken issue(UUID serviceId, int days) {
        AccessToken token = AccessToken.fresh();
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(days));
        sql.run(ISSUE, token.hash(), serviceId, end, now);
        String id = HexFormat.of().formatHex(Arrays.copyOf(token.hash(), ID_BYTES));
        return new IssuedToken(id, token.text(), end.atOffset(ZoneOffset.UTC));
    }

    List<ServiceTokenView> of(UUID serviceId) {
        return sql.list(
                LIST,
                row -> new ServiceTokenView(
                        row.getString("id"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("expires_at", OffsetDateTime.class)),
                serviceId,
                clock.instant());
    }

    void revoke(UUID serviceId, String tokenId) {
        if (tokenId.indexOf('\0') >= 0 || sql.run(REVOKE, serviceId, tokenId) == 0) {
            throw MtlProblem.notFound("token", tokenId);
        }
        known.forgetWhenDone();
    }
}
