package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** A code from an administrator's screen registers one phone of one person, once and soon. */
@MtlTest
class EnrollingByCodeIT {
    private final MtlSystem mtl;
    private final RunningServer server;
    private final String person;

    EnrollingByCodeIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.person = mtl.idOf(Team.found(mtl).hire("FIELD"));
    }

    @Test
    void itRegistersThePersonItWasMadeFor() {
        String code = make();

        JsonNode registered =
                redeem(code.toLowerCase(Locale.ROOT), install()).expect(201).json();

        assertThat(code).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(registered.get("userId").asText()).isEqualTo(person);
        mtl.anyone()
                .withToken(registered.get("access").asText())
                .post("/mobile/v1/sync/push", "{\"ops\": []}")
                .expect(200);
        assertThat(server.home()
                        .superuser()
                        .column(
                                "select actor from platform.audit_entry where entity = 'enrolment'"
                                        + " and changes ->> 'person_id' = ? and action = 'CREATED'",
                                person))
                .containsExactly("person:" + mtl.idOf(MtlSystem.ADMIN));
    }

    @Test
    void itIsGoodForOneInstallationWhichMayRepeatItself() {
        String code = make();
        String install = install();
        JsonNode first = redeem(code, install).expect(201).json();

        JsonNode again = redeem(code, install).expect(201).json();

        assertThat(again.get("deviceId")).isEqualTo(first.get("deviceId"));
        assertRefused(redeem(code, install()));
    }

    @Test
    void itEndsAfterAQuarterOfAnHour() throws SQLException {
        String code = make();
        server.home()
                .superuser()
                .runAsAJob(
                        "update platform.enrolment set expires_at = expires_at - interval '16 minutes' where person_id = '"
                                + person + "'");

        assertRefused(redeem(code, install()));
    }

    @Test
    void aNewerOneEndsIt() {
        String older = make();
        String newer = make();

        assertRefused(redeem(older, install()));
        redeem(newer, install()).expect(201);
    }

    @Test
    void itIsKeptAsAHashOnly() {
        String code = make();

        assertThat(server.home()
                        .superuser()
                        .number(
                                "select count(*) from platform.audit_entry where changes::text like ?",
                                "%" + code + "%"))
                .isZero();
        assertThat(server.log()).doesNotContain(code);
    }

    @Test
    void onlyWhoAdministersThePersonMakesOne() {
        for (String username : new String[] {MtlSystem.FIELD1, MtlSystem.MANAGER}) {
            Problems.expect(mtl.as(username).post(path(), "{}"), 403);
        }
        Problems.expect(mtl.as(MtlSystem.ADMIN).post("/api/v1/people/" + UUID.randomUUID() + "/enrolments", "{}"), 404);
    }

    @Test
    void anUnknownCodeIsRefusedAndSoIsOneBesideAPassword() {
        assertRefused(redeem("AAAA-BBBB-CCCC-DDDD", install()));
        Problems.expect(
                mtl.anyone()
                        .post(
                                "/mobile/v1/devices",
                                Json.object(
                                        "installId", install(), "platform", "test", "enrol", make(), "password", "x")),
                400);
    }

    @Test
    void theLimitOfDevicesHoldsForCodesToo() {
        for (int i = 0; i < 3; i++) {
            redeem(make(), install()).expect(201);
        }

        assertThat(Problems.expect(redeem(make(), install()), 409).get("code").asText())
                .isEqualTo("too-many-devices");
    }

    private String make() {
        return mtl.as(MtlSystem.ADMIN)
                .post(path(), "{}")
                .expect(201)
                .json()
                .get("code")
                .asText();
    }

    private String path() {
        return "/api/v1/people/" + person + "/enrolments";
    }

    private Answer redeem(String code, String install) {
        return mtl.anyone()
                .post("/mobile/v1/devices", Json.object("installId", install, "platform", "test", "enrol", code));
    }

    private static String install() {
        return "install-" + UUID.randomUUID();
    }

    private static void assertRefused(Answer answer) {
        assertThat(Problems.expect(answer, 401).get("code").asText()).isEqualTo("wrong-enrolment-code");
    }
}
