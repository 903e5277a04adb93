package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** A phone that is lost, or whose owner leaves, deletes what it holds and says so. */
@MtlTest
class WipingAPhoneIT {
    private static final String PULL = "/mobile/v1/sync/pull?cursor=x";
    private static final String PUSH = "/mobile/v1/sync/push";
    private static final String NOTHING = "{\"ops\": []}";

    private final MtlSystem mtl;
    private final RunningServer server;
    private final String username;
    private final Installation phone;

    WipingAPhoneIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.username = Team.found(mtl).hire("FIELD");
        this.phone = Installation.register(mtl.anyone(), username);
    }

    @Test
    void toWipeNowEverythingIsAnsweredWithTheOrder() {
        order(mtl.as(MtlSystem.ADMIN), "now").expect(204);

        assertOrdered(phone.client().get(PULL), "now");
        assertOrdered(phone.client().post(PUSH, NOTHING), "now");
        assertOrdered(phone.refresh(), "now");
        assertThat(device().get("wipe").asText()).isEqualTo("now");
        assertThat(device().hasNonNull("revokedAt")).isTrue();
    }

    @Test
    void toUploadFirstItMayPushAndRenewItsTokensAndNothingElse() throws SQLException {
        order(mtl.as(username), "after-upload").expect(204);

        phone.client().post(PUSH, NOTHING).expect(200);
        assertOrdered(phone.client().get(PULL), "after-upload");
        assertOrdered(phone.client().get("/mobile/v1/sync/bootstrap"), "after-upload");
        assertOrdered(phone.client().get("/mobile/v1/sync/check"), "after-upload");
        assertOrdered(phone.client().get("/api/v1/leads"), "after-upload");
        phone.renewed().client().post(PUSH, NOTHING).expect(200);

        server.home()
                .superuser()
                .runAsAJob(
                        "update platform.device set wipe_ordered_at = wipe_ordered_at - interval '73 hours' where id = '"
                                + phone.id() + "'");
        order(mtl.as(username), "after-upload").expect(204);
        assertOrdered(phone.client().post(PUSH, NOTHING), "now");
    }

    @Test
    void theReceiptSaysThatItIsDoneAndMayBeSentAgain() {
        order(mtl.as(username), "after-upload").expect(204);
        String receipt = assertOrdered(phone.client().get(PULL), "after-upload");

        for (int i = 0; i < 2; i++) {
            Answer answer = confirm(receipt).expect(204);
            assertThat(answer.header("Clear-Site-Data")).hasValue("\"*\"");
        }

        assertThat(device().hasNonNull("wipedAt")).isTrue();
        assertThat(device().hasNonNull("revokedAt")).isTrue();
        assertOrdered(phone.client().post(PUSH, NOTHING), "now");
        assertThat(Objects.toString(server.home()
                        .superuser()
                        .column(
                                "select actor from platform.audit_entry where entity_id = ?::uuid and changes ??"
                                        + " 'wiped_at'",
                                phone.id())
                        .get(0)))
                .isEqualTo("person:" + mtl.idOf(username));
    }

    @Test
    void registeringAgainDoesNotEndAnOrderUntilItIsObeyed() {
        order(mtl.as(MtlSystem.ADMIN), "now").expect(204);
        String receipt = assertOrdered(phone.tryToRegisterAgain(), "now");

        confirm(receipt).expect(204);

        phone.tryToRegisterAgain().expect(201);
        assertThat(device().hasNonNull("wipe")).isFalse();
        Problems.expect(confirm(receipt), 401);
    }

    @Test
    void anOrderMayBecomeStricterButWhatIsRevokedCannotUpload() {
        order(mtl.as(username), "after-upload").expect(204);
        order(mtl.as(username), "now").expect(204);
        assertOrdered(phone.client().post(PUSH, NOTHING), "now");

        assertThat(Problems.expect(order(mtl.as(username), "after-upload"), 409)
                        .get("code")
                        .asText())
                .isEqualTo("conflict");
    }

    @Test
    void aRevokedPhoneIsNotToldToDeleteAnything() {
        mtl.as(username).send("DELETE", "/mobile/v1/devices/" + phone.id(), "").expect(204);

        JsonNode problem = Problems.expect(phone.client().get(PULL), 403);

        assertThat(problem.get("code").asText()).isEqualTo("device-revoked");
        assertThat(problem.has("wipe")).isFalse();
        assertThat(problem.has("uploadUntil")).isFalse();
        Problems.expect(phone.client().post(PUSH, NOTHING), 403);
        Problems.expect(phone.refresh(), 403);
    }

    /** Whoever changes to another phone revokes the old one from there, and has forgotten what it had not sent yet. */
    @Test
    void aPhoneThatWasReplacedMayDeliverForADayAndDoNothingElse() throws SQLException {
        replace(Installation.register(mtl.anyone(), username));

        phone.client().post(PUSH, NOTHING).expect(200);
        PhotoUpload.of(phone.client(), Photo.take(60, 60)).whole();
        Installation renewed = phone.renewed();
        renewed.client().post(PUSH, NOTHING).expect(200);
        for (String path :
                List.of(PULL, "/mobile/v1/sync/check", "/mobile/v1/devices", "/api/v1/leads", "/api/v1/me")) {
            assertThat(Problems.expect(renewed.client().get(path), 403).has("uploadUntil"))
                    .isTrue();
        }
        server.home()
                .superuser()
                .runAsAJob("update platform.device set revoked_at = revoked_at - interval '25 hours' where id = '"
                        + phone.id() + "'");

        assertThat(Problems.expect(renewed.client().post(PUSH, NOTHING), 403).has("uploadUntil"))
                .isFalse();
        Problems.expect(renewed.refresh(), 403);
    }

    @Test
    void anAdministratorEndsAReplacedPhoneAtOnceAndAWipeStillWins() {
        Installation other = Installation.register(mtl.anyone(), username);
        replace(other);
        mtl.as(MtlSystem.ADMIN)
                .send("DELETE", "/api/v1/devices/" + phone.id(), "")
                .expect(204);
        Problems.expect(phone.client().post(PUSH, NOTHING), 403);

        Installation third = Installation.register(mtl.anyone(), username);
        third.client().send("DELETE", "/mobile/v1/devices/" + other.id(), "").expect(204);
        other.client().post(PUSH, NOTHING).expect(200);
        mtl.as(username)
                .post("/mobile/v1/devices/" + other.id() + "/wipe", Json.object("when", "now"))
                .expect(204);
        assertOrdered(other.client().post(PUSH, NOTHING), "now");
    }

    private void replace(Installation by) {
        by.client().send("DELETE", "/mobile/v1/devices/" + phone.id(), "").expect(204);
    }

    @Test
    void aStrangerCannotOrderItNorSayThatItIsDone() {
        Problems.expect(order(mtl.as(MtlSystem.FIELD2), "now"), 404);
        Problems.expect(order(mtl.as(MtlSystem.MANAGER), "now"), 404);
        Problems.expect(order(mtl.as(MtlSystem.ADMIN), "some day"), 400);
        phone.client().get("/mobile/v1/devices").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AZOgwHoQfEGdPi9gscgGAQAAAAEr0yqTqzq1zWq0v7c", "%%%"})
    void noForgedReceiptIsTaken(String receipt) {
        Problems.expect(confirm(receipt), 401);
    }

    @Test
    void aReceiptWithoutItsSignatureIsNoReceipt() {
        order(mtl.as(username), "after-upload").expect(204);
        String receipt = assertOrdered(phone.client().get(PULL), "after-upload");

        Problems.expect(confirm(receipt.substring(0, 30) + "A".repeat(receipt.length() - 30)), 401);

        phone.client().post(PUSH, NOTHING).expect(200);
    }

    private Answer order(Client by, String when) {
        return by.post("/mobile/v1/devices/" + phone.id() + "/wipe", Json.object("when", when));
    }

    private Answer confirm(String receipt) {
        return mtl.anyone().post("/mobile/v1/devices/self/wiped", Json.object("wipeReceipt", receipt));
    }

    private static String assertOrdered(Answer answer, String when) {
        JsonNode problem = Problems.expect(answer, 403);
        assertThat(problem.get("code").asText()).isEqualTo("device-revoked");
        assertThat(problem.get("wipe").asText()).isEqualTo(when);
        assertThat(problem.has("uploadUntil")).isEqualTo(when.equals("after-upload"));
        return problem.get("wipeReceipt").asText();
    }

    private JsonNode device() {
        for (JsonNode device :
                mtl.as(username).get("/api/v1/devices").expect(200).json().get("items")) {
            if (device.get("id").asText().equals(phone.id())) {
                return device;
            }
        }
        throw new AssertionError("no device " + phone.id());
    }
}
