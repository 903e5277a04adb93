package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** A phone is told by Web Push that there is something new, and nothing of what it is. */
@MtlTest
class HintingAtNewsIT {
    private static final String SUBSCRIPTION = "/mobile/v1/devices/self/push-subscription";
    private static final String SUBSCRIPTIONS = "select count(*) from platform.push_subscription where endpoint = ?";
    private static final Pattern VAPID = Pattern.compile("vapid t=([^.]+\\.[^.]+)\\.([^,]+), ?k=(.+)");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Database database;
    private final MtlSystem mtl;
    private final String manager;
    private final String username;
    private final Installation phone;
    private final Browser browser = new Browser();

    HintingAtNewsIT(RunningServer server, MtlSystem mtl) throws GeneralSecurityException {
        this.database = server.home().superuser();
        this.mtl = mtl;
        Team team = Team.found(mtl);
        this.manager = team.hire("SALES_MANAGER");
        this.username = team.hire("FIELD");
        this.phone = Installation.register(mtl.anyone(), username);
    }

    @Test
    void aLeadThatIsHandedOverIsHintedAt() throws GeneralSecurityException {
        try (TestPushService service = new TestPushService(SharedServer.PUSH_SERVICE_PORT)) {
            subscribe(service.endpoint(username)).expect(204);

            handOverALead();

            TestPushService.Message hint = only(service);
            assertThat(browser.read(hint.body())).isEqualTo("{\"k\":\"sync\"}");
            assertThat(hint.header("Ttl")).isEqualTo("43200");
            assertThat(hint.header("Urgency")).isEqualTo("normal");
            assertThat(hint.header("Topic")).isEqualTo("sync");
            assertIsSignedByTheServer(hint);
        }
    }

    @Test
    void aServiceThatIsOverloadedIsTriedAgainAndOneWhereNobodyIsLeftIsNot() {
        try (TestPushService service = new TestPushService(SharedServer.PUSH_SERVICE_PORT)) {
            subscribe(service.endpoint(username)).expect(204);
            service.refuseWith(503, 410);

            handOverALead();

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(service.messagesFor(username)).hasSize(2));
            await().atMost(PATIENCE).until(() -> database.number(SUBSCRIPTIONS, service.endpoint(username)) == 0);
        }
    }

    @Test
    void nothingIsSentToAnAddressOfNoPushServiceThatIsTrusted() {
        for (String endpoint :
                List.of("http://127.0.0.1:5432/x", "https://push.example.org/x", "http://169.254.169.254/")) {
            assertThat(Problems.fields(Problems.expect(subscribe(endpoint), 400)))
                    .containsExactly("endpoint");
        }
    }

    @Test
    void aPhoneThatIsRevokedIsToldNothingAnyMore() {
        String endpoint = "http://127.0.0.1:" + SharedServer.PUSH_SERVICE_PORT + "/revoked";
        subscribe(endpoint).expect(204);
        assertThat(database.number(SUBSCRIPTIONS, endpoint)).isEqualTo(1);

        mtl.as(username).send("DELETE", "/mobile/v1/devices/" + phone.id(), "").expect(204);

        assertThat(database.number(SUBSCRIPTIONS, endpoint)).isZero();
    }

    @Test
    void aSessionWithoutADeviceCannotSubscribe() {
        String endpoint = "http://127.0.0.1:" + SharedServer.PUSH_SERVICE_PORT + "/x";
        mtl.as(username)
                .put(SUBSCRIPTION, subscription(endpoint, browser.p256dh()))
                .expect(409);
        mtl.as(username).send("DELETE", SUBSCRIPTION, "").expect(409);
        phone.client().send("DELETE", SUBSCRIPTION, "").expect(204);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        String point = browser.p256dh();
        String endpoint = "http://127.0.0.1:" + SharedServer.PUSH_SERVICE_PORT + "/x";
        for (@Nullable
        String broken :
                new String[] {"", "x", point.substring(1), "A" + point.substring(1), point + "==", "B" + "A".repeat(86)
                }) {
            phone.client().put(SUBSCRIPTION, subscription(endpoint, broken)).expect(400);
        }
    }

    private Answer subscribe(String endpoint) {
        return phone.client().put(SUBSCRIPTION, subscription(endpoint, browser.p256dh()));
    }

    private String subscription(String endpoint, String p256dh) {
        return Json.object(
                "endpoint", endpoint, "expirationTime", null, "keys", Map.of("p256dh", p256dh, "auth", browser.auth()));
    }

    private void handOverALead() {
        Row lead = RowKind.LEAD.make(mtl, username);
        mtl.as(manager)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("ownerId", mtl.idOf(username)))
                .expect(200);
    }

    private TestPushService.Message only(TestPushService service) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.messagesFor(username)).hasSize(1));
        return service.messagesFor(username).get(0);
    }

    private void assertIsSignedByTheServer(TestPushService.Message hint) throws GeneralSecurityException {
        Matcher vapid = VAPID.matcher(hint.header("Authorization"));
        assertThat(vapid.matches()).as(hint.header("Authorization")).isTrue();
        String key = mtl.anyone()
                .get("/mobile/v1/hello")
                .expect(200)
                .json()
                .get("vapidKey")
                .asText();
        assertThat(vapid.group(3)).isEqualTo(key);
        Base64.Decoder base64url = Base64.getUrlDecoder();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Browser.key(base64url.decode(key)));
        signature.update(vapid.group(1).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(base64url.decode(vapid.group(2)))).isTrue();
        assertClaims(new String(base64url.decode(vapid.group(1).split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static void assertClaims(String claims) {
        try {
            JsonNode read = new ObjectMapper().readTree(claims);
            assertThat(read.get("aud").asText()).isEqualTo("http://127.0.0.1:" + SharedServer.PUSH_SERVICE_PORT);
            assertThat(read.get("sub").asText()).isEqualTo("mailto:tests@openmtl.example");
            assertThat(Instant.ofEpochSecond(read.get("exp").asLong()))
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(claims, broken);
        }
    }
}
