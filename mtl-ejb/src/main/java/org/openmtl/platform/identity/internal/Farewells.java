package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.Wipe;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Tells devices that may not go on as before what to do, and hears that they have done it. */
@ApplicationScoped
class Farewells {
    private static final String READ = """
            SELECT id, person_id, revoked_at, revoked_by_device IS NOT NULL AS replaced, wipe, wipe_ordered_at
              FROM platform.device WHERE id = ?
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Signatures signatures;

    /** Whether a device, which need not be leaving, may hand in what it captured. */
    @Transactional
    boolean mayDeliver(UUID deviceId) {
        return read(deviceId).map(device -> device.mayDeliver(clock.instant())).orElse(false);
    }

    /** What a device is answered that is revoked or is to wipe itself. */
    @Transactional
    MtlProblem refusal(UUID deviceId) {
        return read(deviceId).map(this::refusal).orElseThrow(() -> new IllegalStateException("no device " + deviceId));
    }

    /**
     * The device whose receipt this is.
     *
     * @throws MtlProblem unauthenticated, when it is none for an order that stands
     */
    @Transactional
    Farewell acknowledged(String receipt) {
        return WipeReceipt.read(receipt)
                .flatMap(named -> read(named.deviceId()))
                .filter(device -> device.orderedAt() != null && isSame(receipt, receipt(device, device.orderedAt())))
                .orElseThrow(() -> MtlProblem.of(CommonProblem.UNAUTHENTICATED, "This is no receipt of ours"));
    }

    private MtlProblem refusal(Farewell device) {
        Instant orderedAt = device.orderedAt();
        Wipe told = device.told(clock.instant());
        if (told == null || orderedAt == null) {
            MtlProblem revoked =
                    MtlProblem.of(IdentityProblem.DEVICE_REVOKED, "This device was revoked: register it again");
            return device.mayDeliver(clock.instant()) ? revoked.with(until(device)) : revoked;
        }
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("wipe", told.code());
        order.put("wipeReceipt", receipt(device, orderedAt));
        if (told == Wipe.AFTER_UPLOAD) {
            order.putAll(until(device));
        }
        return MtlProblem.of(IdentityProblem.DEVICE_REVOKED, "This device must delete what it holds", order);
    }

    private static Map<String, Object> until(Farewell device) {
        return Map.of("uploadUntil", String.valueOf(device.until()));
    }

    private String receipt(Farewell device, Instant orderedAt) {
        return new WipeReceipt(device.deviceId()).text(orderedAt, signatures);
    }

    private Optional<Farewell> read(UUID deviceId) {
        return sql.first(READ, Farewells::farewell, deviceId);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Farewell farewell(ResultSet row) throws SQLException {
        String wipe = row.getString("wipe");
        return new Farewell(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Sql.instantOrNull(row, "revoked_at"),
                row.getBoolean("replaced"),
                wipe == null ? null : Wipe.valueOf(wipe),
                Sql.instantOrNull(row, "wipe_ordered_at"));
    }
}
