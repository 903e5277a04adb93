package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.platform.identity.Session;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;

/** Opens, renews and ends sessions: a family of tokens each. */
@ApplicationScoped
class Sessions {
    static final Duration ACCESS_LIFE = Duration.ofMinutes(30);

    private static final String OPEN =
            "INSERT INTO platform.token_family (id, person_id, device_id, created_at, refreshed_at) VALUES (?, ?, ?, ?, ?)";
    private static final String ISSUE =
            "INSERT INTO platform.access_token (hash, family_id, generation, expires_at) VALUES (?, ?, ?, ?)";

    /** Locks the family, so that of two refreshes at once the second sees what the first did. */
    private static final String LOCK = """
            SELECT f.id, f.person_id, f.device_id, f.generation, f.confirmed_generation, f.refreshed_at, f.revoked_reason,
                   d.key_thumbprint, d.revoked_at IS NOT NULL AS device_revoked, p.state = 'ACTIVE' AS person_active
              FROM platform.token_family f
              JOIN platform.person p ON p.id = f.person_id
              LEFT JOIN platform.device d ON d.id = f.device_id
             WHERE f.id = ? FOR UPDATE OF f
            """;
    // Who holds generation n has surely got it, so that n-1 is done with even if its access token was never used.
    private static final String ADVANCE = """
            UPDATE platform.token_family
               SET generation = generation + 1, confirmed_generation = generation, refreshed_at = ? WHERE id = ?
            """;
    private static final String REVOKE =
            "UPDATE platform.token_family SET revoked_at = ?, revoked_reason = ? WHERE revoked_at IS NULL AND id = ?";
    private static final String REVOKE_DEVICE =
            "UPDATE platform.token_family SET revoked_at = ?, revoked_reason = ? WHERE revoked_at IS NULL AND device_id = ?";
    private static final String REVOKE_PERSON =
            "UPDATE platform.token_family SET revoked_at = ?, revoked_reason = ? WHERE revoked_at IS NULL AND person_id = ?";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Signatures signatures;

    @Inject
    private PersonViews people;

    @Inject
    private Farewells farewells;

    @Inject
    private Proofs proofs;

    @Inject
    private KnownActors known;

    /** What came of a refresh; the session only for the verdicts that grant one. */
    record Renewal(
            TokenFamily.Verdict verdict,
            @Nullable Session session,
            @Nullable UUID deviceId) {}

    @Transactional
    Session open(UUID personId, @Nullable UUID deviceId) {
        UUID family = Ids.next();
        Instant now = clock.instant();
        sql.run(OPEN, family, personId, deviceId, now, now);
        return issue(personId, new RefreshToken(family, 1), now);
    }

    /** Answers refusals instead of throwing them: a reused token ends the family, and that must be committed. */
    @Transactional
    Renewal renew(RefreshToken presented, PresentedProof proof) {
        Instant now = clock.instant();
        Optional<TokenFamily> found = sql.first(LOCK, Sessions::family, presented.family());
        if (found.isEmpty()) {
            return new Renewal(TokenFamily.Verdict.EXPIRED, null, null);
        }
        TokenFamily family = found.get().unlessItMayDeliver(farewells::mayDeliver);
        TokenFamily.Verdict verdict = proved(family.judge(presented.generation(), now), family, proof);
        return new Renewal(verdict, act(verdict, family, now), family.deviceId());
    }

    @Transactional
    void end(RefreshToken token) {
        revoke(REVOKE, token.family(), RevokedReason.SIGNED_OUT);
    }

    @Transactional
    void endAllOfDevice(UUID deviceId, RevokedReason reason) {
        revoke(REVOKE_DEVICE, deviceId, reason);
    }

    @Transactional
    void endAllOfPerson(UUID personId, RevokedReason reason) {
        revoke(REVOKE_PERSON, personId, reason);
    }

    private TokenFamily.Verdict proved(TokenFamily.Verdict verdict, TokenFamily family, PresentedProof proof) {
        if (family.deviceId() == null || family.key() == null || !verdict.needsProof()) {
            return verdict;
        }
        return switch (proofs.judge(family.deviceId(), family.key(), proof)) {
            case GOOD -> verdict;
            case NOT_FRESH -> TokenFamily.Verdict.PROOF_NOT_FRESH;
            case WRONG -> TokenFamily.Verdict.WRONG_PROOF;
        };
    }

    private @Nullable Session act(TokenFamily.Verdict verdict, TokenFamily family, Instant now) {
        switch (verdict) {
            case NEXT -> sql.run(ADVANCE, now, family.id());
            case REUSED -> revoke(REVOKE, family.id(), RevokedReason.REUSED);
            default -> {}
        }
        return switch (verdict) {
            case NEXT -> issue(family.personId(), new RefreshToken(family.id(), family.generation() + 1), now);
            case SAME_AGAIN -> issue(family.personId(), new RefreshToken(family.id(), family.generation()), now);
            default -> null;
        };
    }

    private Session issue(UUID personId, RefreshToken refresh, Instant now) {
        AccessToken access = AccessToken.fresh();
        sql.run(ISSUE, access.hash(), refresh.family(), refresh.generation(), now.plus(ACCESS_LIFE));
        return new Session(access.text(), refresh.text(signatures), ACCESS_LIFE.toSeconds(), people.read(personId));
    }

    private void revoke(String statement, UUID id, RevokedReason reason) {
        if (sql.run(statement, clock.instant(), reason, id) > 0) {
            known.forgetWhenDone();
        }
    }

    private static TokenFamily family(ResultSet row) throws SQLException {
        String reason = row.getString("revoked_reason");
        return new TokenFamily(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getString("key_thumbprint"),
                row.getInt("generation"),
                row.getInt("confirmed_generation"),
                Sql.instant(row, "refreshed_at"),
                reason == null ? null : RevokedReason.valueOf(reason),
                row.getBoolean("device_revoked"),
                row.getBoolean("person_active"));
    }
}
