package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.openmtl.platform.identity.DeviceFields;
import org.openmtl.platform.identity.EnrolmentCode;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.PersonState;
import org.openmtl.platform.identity.Registration;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;
import org.openmtl.shared.fields.Values;

/** Makes enrolment codes and registers devices by them. */
@ApplicationScoped
class Enrolments {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int GROUPS = 4; // 78 bits: nobody guesses that within its life

    private static final String STATE = "SELECT state FROM platform.person WHERE id = ?";
    private static final String END_EARLIER = """
            DELETE FROM platform.enrolment_code c USING platform.enrolment e
             WHERE e.id = c.enrolment_id AND e.person_id = ? AND e.install_id IS NULL
            """;
    private static final String ADD =
            "INSERT INTO platform.enrolment (id, person_id, expires_at, created_by) VALUES (?, ?, ?, ?)";
    private static final String ADD_CODE = "INSERT INTO platform.enrolment_code (hash, enrolment_id) VALUES (?, ?)";

    /** Locked, so that of two installations at once only one gets in. */
    private static final String FIND = """
            SELECT e.id, e.person_id
              FROM platform.enrolment_code c
              JOIN platform.enrolment e ON e.id = c.enrolment_id AND e.expires_at > ?
              JOIN platform.person p ON p.id = e.person_id AND p.state = 'ACTIVE'
             WHERE c.hash = ? AND coalesce(e.install_id, ?) = ? FOR UPDATE OF e
            """;

    private static final String REDEEM =
            "UPDATE platform.enrolment SET install_id = ? WHERE id = ? AND install_id IS NULL";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private DeviceRows devices;

    private record Leave(UUID id, UUID personId) {}

    /** A new code; earlier ones of the person that nobody used are worth nothing from now on. */
    @Transactional
    EnrolmentCode make(UUID personId, String madeBy) {
        PersonState state = sql.first(STATE, row -> PersonState.valueOf(row.getString(1)), personId)
                .orElseThrow(() -> MtlProblem.notFound("person", personId));
        if (state != PersonState.ACTIVE) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "This person is disabled");
        }
        sql.run(END_EARLIER, personId);
        UUID id = Ids.next();
        Instant end = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.MICROS);
        String code = ReadableSecret.of(GROUPS);
        sql.run(ADD, id, personId, end, madeBy);
        sql.run(ADD_CODE, hash(code), id);
        return new EnrolmentCode(code, end);
    }

    /** Registers by a code. The same installation may use it again while it lasts, since the answer may have got lost on the way. */
    @Transactional
    Registration redeem(String code, Values device, String request) {
        String install = String.valueOf(device.get(DeviceFields.INSTALL_ID));
        Leave leave = sql.first(
                        FIND,
                        row -> new Leave(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        clock.instant(),
                        hash(code),
                        install,
                        install)
                .orElseThrow(() -> MtlProblem.of(
                        IdentityProblem.WRONG_ENROLMENT_CODE, "It is unknown, used or out of date: ask for a new one"));
        Registration made = devices.register(leave.personId(), device, request);
        sql.run(REDEEM, install, leave.id());
        return made;
    }

    private static byte[] hash(String code) {
        return Sha256.of(code.strip().toUpperCase(Locale.ROOT));
    }
}
