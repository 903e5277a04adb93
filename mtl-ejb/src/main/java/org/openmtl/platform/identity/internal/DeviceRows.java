package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.DeviceFields;
import org.openmtl.platform.identity.DeviceView;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.Registration;
import org.openmtl.platform.identity.Wipe;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Writes and reads devices. */
@ApplicationScoped
class DeviceRows {
    private static final int USUAL_MOST = 3;

    /** Nobody's data are at risk there, and the field simulator is many phones of one person. */
    private static final int MOST_IN_A_DEMO = 1000;

    /** Lets registrations of one person happen one after the other, so that the limit holds. */
    private static final String LOCK_PERSON = "SELECT id FROM platform.person WHERE id = ? FOR NO KEY UPDATE";

    private static final String OTHERS = """
            SELECT count(*) FROM platform.device WHERE person_id = ? AND install_id <> ? AND revoked_at IS NULL
            """;
    private static final String REGISTER = """
            INSERT INTO platform.device AS d
                   (id, person_id, install_id, platform, model, app_version, public_key, key_thumbprint, registered_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            ON CONFLICT (person_id, install_id) DO UPDATE
               SET platform = excluded.platform, model = excluded.model, app_version = excluded.app_version,
                   public_key = excluded.public_key, key_thumbprint = excluded.key_thumbprint, wrong_proof_at = NULL,
                   registered_at = excluded.registered_at, revoked_at = NULL, revoked_by_device = NULL,
                   wipe = NULL, wipe_ordered_at = NULL, wiped_at = NULL, version = d.version + 1
            """;
    private static final String ID = "SELECT id FROM platform.device WHERE person_id = ? AND install_id = ?";
    private static final String MUST_WIPE = """
            SELECT id FROM platform.device WHERE person_id = ? AND install_id = ? AND wipe IS NOT NULL AND wiped_at IS NULL
            """;
    private static final String READ = """
            SELECT d.id, d.person_id, d.install_id, d.platform, d.model, d.app_version, d.registered_at, s.seen_at, d.revoked_at,
                   d.wipe, d.wiped_at, d.wrong_proof_at
              FROM platform.device d LEFT JOIN platform.device_sighting s ON s.device_id = d.id
            """;
    private static final String ONE = READ + " WHERE d.id = ?";
    private static final String OF_PERSON = READ + " WHERE d.person_id = ? ORDER BY d.registered_at DESC, d.id";
    /** Also one that was revoked and may still deliver. */
    private static final String REVOKE = """
            UPDATE platform.device SET revoked_at = coalesce(revoked_at, ?), revoked_by_device = NULL, version = version + 1
             WHERE id = ? AND (revoked_at IS NULL OR revoked_by_device IS NOT NULL)
            """;

    private static final String REPLACE = """
            UPDATE platform.device SET revoked_at = ?, revoked_by_device = ?, version = version + 1
             WHERE id = ? AND revoked_at IS NULL
            """;
    private static final String WIPE = """
            UPDATE platform.device
               SET wipe = ?, wipe_ordered_at = ?, wiped_at = NULL, revoked_at = coalesce(revoked_at, ?), version = version + 1
             WHERE id = ?
            """;
    private static final String WIPED = """
            UPDATE platform.device SET wiped_at = ?, revoked_at = coalesce(revoked_at, ?), version = version + 1
             WHERE id = ? AND wiped_at IS NULL
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private ActingTransaction transaction;

    @Inject
    private Sessions sessions;

    @Inject
    private Farewells farewells;

    @Inject
    private KnownActors known;

    @Inject
    @ConfigProperty(name = Settings.DEVICES_MAX)
    private Optional<Integer> most;

    @Inject
    @ConfigProperty(name = Settings.DEMO, defaultValue = "false")
    private boolean demo;

    @Transactional
    Registration register(UUID personId, Values device, String request) {
        actAs(personId, request);
        sql.list(LOCK_PERSON, row -> row.getObject(1), personId);
        String install = String.valueOf(device.get(DeviceFields.INSTALL_ID));
        refuseUnwiped(personId, install);
        refuseTooMany(personId, install);
        JsonObject key = device.get(DeviceFields.JWK);
        sql.run(
                REGISTER,
                Ids.next(),
                personId,
                install,
                device.get(DeviceFields.PLATFORM),
                device.get(DeviceFields.MODEL),
                device.get(DeviceFields.APP),
                key == null ? null : key.toString(),
                key == null ? null : thumbprint(key),
                clock.instant(),
                "person:" + personId);
        UUID id = sql.first(ID, row -> row.getObject(1, UUID.class), personId, install)
                .orElseThrow();
        sessions.endAllOfDevice(id, RevokedReason.SUPERSEDED);
        return new Registration(id, sessions.open(personId, id));
    }

    List<DeviceView> of(UUID personId) {
        return sql.list(OF_PERSON, DeviceRows::view, personId);
    }

    Optional<DeviceView> device(UUID id) {
        return sql.first(ONE, DeviceRows::view, id);
    }

    void revoke(UUID id) {
        sql.run(REVOKE, clock.instant(), id);
        sessions.endAllOfDevice(id, RevokedReason.DEVICE_REVOKED);
    }

    /** Leaves its sessions alone: with them it hands in what it captured. */
    void replace(UUID id, UUID by) {
        sql.run(REPLACE, clock.instant(), by, id);
        known.forgetWhenDone();
    }

    /** Ends its sessions; whatever it still sends is answered with the order. */
    void wipe(UUID id) {
        Instant now = clock.instant();
        sql.run(WIPE, Wipe.NOW, now, now, id);
        sessions.endAllOfDevice(id, RevokedReason.DEVICE_REVOKED);
    }

    /** Leaves its sessions alone: with them it hands in what it captured, and gets the order for all else. */
    void wipeAfterUpload(UUID id) {
        sql.run(WIPE, Wipe.AFTER_UPLOAD, clock.instant(), null, id);
        known.forgetWhenDone();
    }

    @Transactional
    void wiped(Farewell device, String request) {
        actAs(device.personId(), request);
        Instant now = clock.instant();
        sql.run(WIPED, now, now, device.deviceId());
        sessions.endAllOfDevice(device.deviceId(), RevokedReason.DEVICE_REVOKED);
    }

    private static String thumbprint(JsonObject key) {
        return DeviceKey.read(key)
                .map(DeviceKey::thumbprint)
                .orElseThrow(() -> MtlProblem.invalid(DeviceFields.JWK.name(), "key", "must be a public P-256 key"));
    }

    // Whoever proved a password acts from here on, though no token says so yet.
    private void actAs(UUID personId, String request) {
        try {
            transaction.begin(new Actor("person:" + personId, personId, null, "", null, Map.of()), request);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** An order to wipe is not got rid of by registering again. */
    private void refuseUnwiped(UUID personId, String install) {
        sql.first(MUST_WIPE, row -> row.getObject(1, UUID.class), personId, install)
                .ifPresent(device -> {
                    throw farewells.refusal(device);
                });
    }

    private void refuseTooMany(UUID personId, String install) {
        int others = sql.first(OTHERS, row -> row.getInt(1), personId, install).orElseThrow();
        int allowed = most.orElse(demo ? MOST_IN_A_DEMO : USUAL_MOST);
        if (others >= allowed) {
            throw MtlProblem.of(
                    IdentityProblem.TOO_MANY_DEVICES,
                    "At most " + allowed + " at once: revoke one first",
                    Map.of("max", allowed));
        }
    }

    private static DeviceView view(ResultSet row) throws SQLException {
        String wipe = row.getString("wipe");
        return new DeviceView(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("install_id"),
                row.getString("platform"),
                row.getString("model"),
                row.getString("app_version"),
                row.getObject("registered_at", OffsetDateTime.class),
                row.getObject("seen_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class),
                wipe == null ? null : Wipe.valueOf(wipe).code(),
                row.getObject("wiped_at", OffsetDateTime.class),
                row.getObject("wrong_proof_at", OffsetDateTime.class));
    }
}
