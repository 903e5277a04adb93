package org.openmtl.it.webhooks;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** What has happened reaches another system, signed and in order, whatever that system does meanwhile. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveringFactsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Hooks hooks;
    private final String unit;
    private final Receiver receiver = new Receiver();

    DeliveringFactsIT(MtlSystem mtl, RunningServer server) {
        this.hooks = new Hooks(mtl, server.home().superuser());
        this.unit = hooks.unitOf(MtlSystem.FIELD1);
    }

    @BeforeAll
    void theReceiverIsUp() {
        assertThat(receiver.received("anything")).isEmpty();
    }

    @AfterAll
    void theReceiverIsNeededNoMore() {
        receiver.close();
    }

    @Test
    void aFactComesAsASignedCloudEvent() {
        JsonNode hook = hooks.add(receiver.url("signed"), unit);
        UUID subject = UUID.randomUUID();

        hooks.happen(unit, subject, 1);

        Received message = awaitTaken("signed", 1).get(0);
        assertThat(message.isSignedWith(hook.get("secret").asText())).isTrue();
        assertThat(message.header("content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThatJson(message.body())
                .isEqualTo(
                        "{specversion: '1.0', source: '/openmtl', type: '" + Hooks.TYPE + "', subject: 'test/" + subject
                                + "', id: '" + message.id()
                                + "', time: '${json-unit.any-string}', sequence: '${json-unit.any-string}',"
                                + " datacontenttype: 'application/json', actor: 'job:test', unitid: '" + unit
                                + "', data: {number: 1}}");
        JsonNode line = awaitLog(hook, "DELIVERED").get(0);
        assertThat(line.get("factId").asText()).isEqualTo(message.id());
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("outcome").asText()).isEqualTo("TAKEN");
    }

    @Test
    void nothingIsLostWhileTheReceiverIsDown() {
        JsonNode hook = hooks.add(receiver.url("down"), unit);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        receiver.goDown();
        try {
            for (int number = 1; number <= 3; number++) {
                hooks.happen(unit, one, number);
                hooks.happen(unit, other, number);
            }
            await().atMost(PATIENCE)
                    .until(() -> hooks.log(hook).stream()
                                    .filter(line ->
                                            line.path("outcome").asText().equals("UNREACHABLE"))
                                    .count()
                            == 2);
        } finally {
            receiver.comeUp();
        }
        assertThat(hooks.read(hook).has("failingSince")).isTrue();

        hooks.hurry(hook);

        List<Received> taken = awaitTaken("down", 6);
        assertThat(Hooks.numbers(taken, one)).containsExactly(1, 2, 3);
        assertThat(Hooks.numbers(taken, other)).containsExactly(1, 2, 3);
        awaitLog(hook, "DELIVERED");
        assertThat(hooks.read(hook).has("failingSince")).isFalse();
    }

    @Test
    void whatIsRefusedHoldsUpItsSubjectOnlyForAsLongAsTheReceiverAsks() {
        JsonNode hook = hooks.add(receiver.url("refusing"), unit);
        UUID refused = UUID.randomUUID();
        UUID taken = UUID.randomUUID();
        receiver.refuse(
                "refusing", 503, message -> message.subject().endsWith(refused.toString()), "Retry-After", "3600");
        hooks.happen(unit, refused, 1);
        hooks.happen(unit, taken, 1);
        hooks.happen(unit, refused, 2);
        hooks.happen(unit, taken, 2);

        assertThat(Hooks.numbers(awaitTaken("refusing", 2), taken)).containsExactly(1, 2);
        await().atMost(PATIENCE).until(() -> hooks.log(hook).stream().anyMatch(DeliveringFactsIT::isRefused));
        JsonNode line = hooks.log(hook).stream()
                .filter(DeliveringFactsIT::isRefused)
                .findFirst()
                .orElseThrow();
        assertThat(OffsetDateTime.parse(line.get("dueAt").asText()))
                .isAfter(OffsetDateTime.now().plusMinutes(55));

        receiver.take("refusing");
        hooks.hurry(hook);
        assertThat(Hooks.numbers(awaitTaken("refusing", 4), refused)).containsExactly(1, 2);
        assertThat(Hooks.numbers(receiver.received("refusing"), refused)).containsExactly(1, 1, 2);
    }

    private static boolean isRefused(JsonNode line) {
        return line.path("status").asInt() == 503;
    }

    @Test
    void afterThreeDaysADeliveryIsDeadAndTheNextHasItsTurn() {
        JsonNode hook = hooks.add(receiver.url("dead"), unit);
        UUID subject = UUID.randomUUID();
        receiver.refuse(
                "dead",
                500,
                message -> message.event().get("data").get("number").asInt() == 1);
        hooks.happen(unit, subject, 1);
        hooks.happen(unit, subject, 2);
        await().atMost(PATIENCE)
                .until(() ->
                        hooks.log(hook).size() == 2 && hooks.log(hook).get(0).has("status"));

        hooks.set(hook, "first_tried_at = now() - interval '73 hours', due_at = now()", "attempts > 0");
        hooks.set(hook, "due_at = now()", "attempts = 0");

        awaitTaken("dead", 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hooks.log(hook))
                        .extracting(line -> line.get("state").asText())
                        .containsExactly("DEAD", "DELIVERED"));
        receiver.take("dead");
        replay(hook, hooks.log(hook).get(0));
        assertThat(Hooks.numbers(awaitTaken("dead", 2), subject)).containsExactly(2, 1);
    }

    @Test
    void whatWasDeliveredCanBeSentAgainWithTheSameId() {
        JsonNode hook = hooks.add(receiver.url("again"), unit);
        hooks.happen(unit, UUID.randomUUID(), 1);
        hooks.happen(unit, UUID.randomUUID(), 2);
        String id = awaitTaken("again", 2).get(0).id();
        JsonNode line = awaitLog(hook, "DELIVERED").stream()
                .filter(one -> one.get("factId").asText().equals(id))
                .findFirst()
                .orElseThrow();

        replay(hook, line);

        assertThat(awaitTaken("again", 3).get(2).id()).isEqualTo(id);
        awaitLog(hook, "DELIVERED");
        JsonNode range = hooks.admin()
                .post(
                        Hooks.path(hook) + "/replays",
                        Json.object(
                                "from", OffsetDateTime.now().minusHours(1).toString(),
                                "to", OffsetDateTime.now().plusHours(1).toString()))
                .expect(200)
                .json();
        assertThat(range.get("replayed").asInt()).isEqualTo(2);
        awaitTaken("again", 5);
    }

    @Test
    void aReceiverThatIsGonePausesItsWebhook() {
        JsonNode hook = hooks.add(receiver.url("gone"), unit);
        receiver.refuse("gone", 410);
        hooks.happen(unit, UUID.randomUUID(), 1);

        JsonNode paused = awaitPaused(hook, "GONE");

        receiver.take("gone");
        hooks.happen(unit, UUID.randomUUID(), 2);
        await().atMost(PATIENCE).until(() -> hooks.log(hook).size() == 2);
        assertThat(receiver.taken("gone")).isEmpty();
        hooks.tryChange(paused, "state", "ACTIVE").expect(200);
        awaitTaken("gone", 2);
    }

    @Test
    void anEndpointThatTookNothingForDaysIsPaused() {
        JsonNode hook = hooks.add(receiver.url("failing"), unit);
        receiver.refuse("failing", 500);
        hooks.set(hook, "failing_since = now() - interval '6 days'");

        hooks.happen(unit, UUID.randomUUID(), 1);

        awaitPaused(hook, "FAILING");
    }

    @Test
    void aRedirectIsNotFollowed() {
        JsonNode hook = hooks.add(receiver.url("moved"), unit);
        receiver.refuse("moved", 307, "Location", receiver.url("elsewhere"));

        hooks.happen(unit, UUID.randomUUID(), 1);

        await().atMost(PATIENCE)
                .until(() -> hooks.log(hook).stream()
                        .anyMatch(line -> line.path("outcome").asText().equals("REDIRECTED")));
        assertThat(receiver.received("elsewhere")).isEmpty();
    }

    @Test
    void anAddressThatHasBecomeForbiddenIsNotCalled() {
        JsonNode hook = hooks.add(receiver.url("forbidden"), unit);
        hooks.set(hook, "url = 'https://localhost/forbidden'");

        hooks.happen(unit, UUID.randomUUID(), 1);

        await().atMost(PATIENCE)
                .until(() -> hooks.log(hook).stream()
                        .anyMatch(line -> line.path("outcome").asText().equals("FORBIDDEN_ADDRESS")));
    }

    @Test
    void whatANodeThatDiedWasAtIsSentByAnother() {
        JsonNode hook = hooks.add(receiver.url("died"), unit);
        hooks.tryChange(hook, "state", "PAUSED").expect(200);
        hooks.happen(unit, UUID.randomUUID(), 1);
        await().atMost(PATIENCE).until(() -> hooks.log(hook).size() == 1);
        hooks.set(hook, "lease = gen_random_uuid(), attempts = 1, first_tried_at = now(), due_at = now()", "true");

        hooks.set(hook, "state = 'ACTIVE', paused_because = null");

        awaitTaken("died", 1);
        awaitLog(hook, "DELIVERED");
    }

    @Test
    void aWebhookIsToldTheFactsOfItsUnitAndBelow() {
        String elsewhere = hooks.unitOf(MtlSystem.FIELD2);
        String above = hooks.unitOf(MtlSystem.MANAGER);
        JsonNode here = hooks.add(receiver.url("here"), unit);
        hooks.add(receiver.url("elsewhere-hook"), elsewhere);
        hooks.add(receiver.url("above"), above);
        hooks.tryAdd(receiver.url("other-type"), unit, "org.openmtl.test.begun.v1")
                .expect(201);
        hooks.tryAdd(receiver.url("all-types"), unit, "org.openmtl.*").expect(201);
        UUID subject = UUID.randomUUID();

        hooks.happen(unit, subject, 1);

        for (String endpoint : List.of("here", "above", "all-types")) {
            await().atMost(PATIENCE)
                    .until(() -> receiver.taken(endpoint).stream()
                            .anyMatch(message -> message.subject().equals("test/" + subject)));
        }
        assertThat(hooks.log(here)).hasSize(1);
        assertThat(Hooks.numbers(receiver.received("elsewhere-hook"), subject)).isEmpty();
        assertThat(receiver.received("other-type")).isEmpty();
    }

    @Test
    void aNewSecretIsUsedBesideTheOldForADay() {
        JsonNode hook = hooks.add(receiver.url("renewed"), unit);
        String newer = hooks.admin()
                .post(Hooks.path(hook) + "/secrets", "")
                .expect(201)
                .json()
                .get("secret")
                .asText();

        hooks.happen(unit, UUID.randomUUID(), 1);

        Received both = awaitTaken("renewed", 1).get(0);
        assertThat(both.isSignedWith(newer)).isTrue();
        assertThat(both.isSignedWith(hook.get("secret").asText())).isTrue();
        hooks.set(hook, "old_secret_until = now() - interval '1 second'");
        hooks.happen(unit, UUID.randomUUID(), 2);
        Received one = awaitTaken("renewed", 2).get(1);
        assertThat(one.isSignedWith(newer)).isTrue();
        assertThat(one.isSignedWith(hook.get("secret").asText())).isFalse();
    }

    private void replay(JsonNode hook, JsonNode line) {
        JsonNode replayed = hooks.admin()
                .post(Hooks.path(hook) + "/deliveries/" + line.get("id").asText() + "/replay", "")
                .expect(200)
                .json();
        assertThat(replayed.get("state").asText()).isEqualTo("PENDING");
        assertThat(replayed.get("replays").asInt()).isEqualTo(1);
    }

    private List<Received> awaitTaken(String endpoint, int messages) {
        await().atMost(PATIENCE).until(() -> receiver.taken(endpoint).size() >= messages);
        assertThat(receiver.taken(endpoint)).hasSize(messages);
        return receiver.taken(endpoint);
    }

    private List<JsonNode> awaitLog(JsonNode hook, String state) {
        await().atMost(PATIENCE)
                .until(() -> hooks.log(hook).stream()
                        .allMatch(line -> line.get("state").asText().equals(state)));
        return hooks.log(hook);
    }

    private JsonNode awaitPaused(JsonNode hook, String because) {
        return await().atMost(PATIENCE)
                .until(
                        () -> hooks.read(hook),
                        read -> read.path("pausedBecause").asText().equals(because));
    }
}
