package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SynchronisingTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private final MemoryStore store = new MemoryStore();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        server.office.write("account", "a", 1, "name", "Sol");
        client = Phones.signedIn(line, store);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    private Operation lead(String id, String... after) {
        return client.create("lead", id, Phones.fields("name", "Ana"), List.of(after));
    }

    private String field(String entity, String id, String name) {
        return Objects.requireNonNull(client.row(entity, id)).fields().getString(name);
    }

    private List<String> trayStates() {
        return client.tray().stream().map(TrayEntry::state).toList();
    }

    @Test
    void whatIsCapturedIsSeenAtOnceAndArrivesOnce() {
        Operation taken = lead("l1");
        assertThat(field("lead", "l1", "name")).isEqualTo("Ana");
        assertThat(client.unsent()).isEqualTo(1);
        client.sync();
        assertThat(server.effects).containsOnly(java.util.Map.entry(taken.id(), 1));
        assertThat(client.unsent()).isZero();
        assertThat(Phones.rows(store)).isEqualTo(server.office.visible());
    }

    @Test
    void whatWasTakenStaysInSightUntilTheFeedTellsIt() {
        lead("l1");
        line.answerNext("/sync/pull", ModelServer.problem(503, "unavailable"));
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(client.unsent()).isZero();
        assertThat(Phones.rows(store)).doesNotContainKey("lead/l1");
        assertThat(field("lead", "l1", "name")).isEqualTo("Ana");
        client.sync();
        assertThat(store.count(Tables.ECHO)).isZero();
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameText() {
        lead("l1");
        line.loseNextAnswer();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(client.unsent()).isEqualTo(1);
        client.sync();
        List<Call> pushes = line.sent.stream()
                .filter(call -> call.path().equals("/sync/push"))
                .toList();
        assertThat(text(pushes.get(1))).contains(text(pushes.get(0)).replaceAll(".*\"ops\":", ""));
        assertThat(server.effects.values()).containsOnly(1);
    }

    private static String text(Call call) {
        return new String(Objects.requireNonNull(call.body()), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void whatIsCapturedWhileAPushIsUnderWayIsNotTakenForSent() {
        lead("l1");
        line.fault = plain -> call -> {
            line.fault = same -> same;
            lead("l2");
            return plain.send(call);
        };
        client.sync();
        client.sync();
        assertThat(server.office.rows).containsKeys("lead/l1", "lead/l2");
    }

    @Test
    void anOperationWithoutAResultIsSentAgain() {
        lead("l1");
        line.answerNext(
                "/sync/push", ModelServer.reply(200, Phones.fields("results", new com.grack.nanojson.JsonArray())));
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(client.unsent()).isEqualTo(1);
        client.sync();
        assertThat(server.office.rows).containsKey("lead/l1");
    }

    @Test
    void aPoisonOperationIsPutAsideAndTheOthersArrive() {
        server.decide("bad", "rejected");
        for (int i = 0; i < 49; i++) {
            lead("l" + i);
        }
        lead("bad");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(client.unsent()).isZero();
        assertThat(server.effects).hasSize(49);
        assertThat(trayStates()).containsExactly("rejected");
    }

    @Test
    void whatTheServerPutsOffKeepsBackOnlyItsOwnRowAndPullGoesOn() {
        server.decide("busy", "retry");
        lead("busy");
        client.patch("lead", "busy", Phones.fields("name", "Eva"));
        lead("free");
        server.office.write("account", "b", 2, "name", "Mar");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(server.office.rows).containsKeys("lead/free").doesNotContainKey("lead/busy");
        assertThat(Phones.rows(store)).containsKey("account/b");
        server.verdicts.clear();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(field("lead", "busy", "name")).isEqualTo("Eva");
    }

    @Test
    void aQuarantinedOperationMayBeForgottenButIsTold() {
        server.decide("odd", "quarantined");
        lead("odd");
        client.sync();
        assertThat(client.unsent()).isZero();
        assertThat(trayStates()).containsExactly("quarantined");
    }

    @Test
    void oneIsNotInConflictWithOneself() {
        client.patch("account", "a", Phones.fields("city", "Madrid"));
        line.fault = plain -> call -> {
            if (call.path().equals("/sync/push")) {
                line.fault = same -> same;
                client.patch("account", "a", Phones.fields("city", "Burgos"));
            }
            return plain.send(call);
        };
        client.sync();
        assertThat(client.tray()).isEmpty();
        assertThat(server.office.rows.get("account/a").getObject("d").getString("city"))
                .isEqualTo("Burgos");
        assertThat(line.sent.stream()
                        .filter(call -> call.path().equals("/sync/push"))
                        .map(SynchronisingTest::text))
                .last()
                .asString()
                .contains("\"base\":2");
    }

    @Test
    void oneIsNotInConflictWithOneselfWhenSomebodyElseCameBetween() {
        client.patch("account", "a", Phones.fields("city", "Madrid"));
        line.fault = plain -> call -> {
            if (call.path().equals("/sync/push")) {
                line.fault = same -> same;
                client.patch("account", "a", Phones.fields("city", "Burgos"));
                server.office.write("account", "a", 1, "phone", "1");
            }
            return plain.send(call);
        };
        client.sync();
        assertThat(line.last("/sync/push")).contains("\"base\":1").contains("\"own\":[3]");
    }

    @Test
    void whatIsCapturedBeforeOnesOwnChangeComesBackIsMadeOnItToo() {
        client.patch("account", "a", Phones.fields("city", "Madrid"));
        server.office.write("account", "a", 1, "phone", "1");
        line.answerNext("/sync/pull", ModelServer.problem(503, "unavailable"));
        client.sync();
        client.patch("account", "a", Phones.fields("city", "Burgos"));
        client.sync();
        assertThat(line.last("/sync/push")).contains("\"base\":1").contains("\"own\":[3]");
    }

    @Test
    void aDeviceThatWasClonedRegistersAnewAndSendsTheSameOperations() throws Exception {
        Operation taken = lead("l1");
        line.answerNext("/sync/push", ModelServer.problem(409, "device-cloned"));
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
        client.signIn("field1", "secret");
        client.sync();
        assertThat(server.effects).containsOnlyKeys(taken.id());
        List<String> installs = line.sent.stream()
                .filter(call -> call.path().equals("/devices"))
                .map(call -> Json.own(text(call)).getString("installId"))
                .toList();
        assertThat(installs).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatAPortalAnswersIsNoVerdict() {
        lead("l1");
        for (int status : new int[] {200, 302, 400, 401, 403, 410, 413}) {
            line.fault = plain -> call -> new Reply(status, java.util.Map.of(), "<html>Pay</html>".getBytes());
            assertThat(client.sync().state()).as("status " + status).isEqualTo(SyncOutcome.State.LATER);
        }
        line.fault = plain -> plain;
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.door.signIns()).isEqualTo(1);
        assertThat(server.office.rows).containsKey("lead/l1");
    }

    @Test
    void anOldCursorLeadsToAResyncThatKeepsTheOutbox() {
        server.office.delete("account", "a");
        server.office.write("account", "b", 1, "name", "Mar");
        server.office.cutLog();
        server.decide("l1", "retry");
        lead("l1");
        client.sync();
        assertThat(Phones.rows(store)).isEqualTo(server.office.visible()).containsOnlyKeys("account/b");
        assertThat(client.unsent()).isEqualTo(1);
    }

    @Test
    void aBootstrapThatWasCutGoesOnWhereItWas() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.office.write("account", "x" + i, 1, "name", "n" + i);
        }
        MemoryStore fresh = new MemoryStore();
        FieldClient other = Phones.signedIn(line, fresh);
        int[] pages = {0};
        line.fault = plain -> call -> {
            if (++pages[0] == 3) {
                throw new java.io.IOException("cut");
            }
            return plain.send(call);
        };
        other.sync();
        assertThat(other.rows("account")).as("shown while it is under way").hasSize(6);
        other.sync();
        assertThat(pages[0]).as("pages asked for, and the empty pull").isEqualTo(6);
        assertThat(Phones.rows(fresh)).isEqualTo(server.office.visible());
    }

    @Test
    void aBootstrapThatIsBegunAgainOnTheWayLosesNoPage() {
        for (int i = 0; i < 10; i++) {
            server.office.write("account", "x" + i, 1, "name", "n" + i);
        }
        int[] pages = {0};
        line.fault = plain -> call -> {
            Reply reply = plain.send(call);
            if (call.path().startsWith("/sync/bootstrap") && ++pages[0] % 3 == 2 && pages[0] < 9) {
                client.fetchAllAgain();
            }
            return reply;
        };
        client.fetchAllAgain();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(Phones.rows(store)).isEqualTo(server.office.visible()).hasSize(11);
    }

    @Test
    void aServerThatForgetsEachCursorIsNotAskedForEver() {
        line.fault = plain -> call ->
                call.path().startsWith("/sync/pull") ? ModelServer.problem(410, "cursor-expired") : plain.send(call);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(line.count("/sync/bootstrap")).as("of the first and of this").isEqualTo(2);
        line.fault = plain -> plain;
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(Phones.rows(store)).isEqualTo(server.office.visible());
    }

    @Test
    void aUnitLostTakesItsRowsAlongAndOneGainedBringsThem() {
        server.office.write("account", "b", 2, "name", "Mar");
        client.sync();
        server.office.lose(2);
        client.sync();
        assertThat(Phones.rows(store)).containsOnlyKeys("account/a");
        server.office.gain(2);
        for (int i = 0; i < 7; i++) {
            server.office.write("account", "g" + i, 2, "name", "n");
        }
        client.sync();
        assertThat(Phones.rows(store)).isEqualTo(server.office.visible()).hasSize(9);
    }

    @Test
    void aRowThatMovesOutOfSightKeepsItsPendingOperations() {
        client.patch("account", "a", Phones.fields("city", "Madrid"));
        server.decide("a", "retry");
        server.office.write("account", "a", 3, "name", "Sol");
        client.sync();
        assertThat(client.row("account", "a")).isNull();
        assertThat(client.unsent()).isEqualTo(1);
    }

    @Test
    void somebodyElsesStoreIsLeftAlone() throws Exception {
        lead("l1");
        server.door.person = "person-2";
        assertThatThrownBy(() -> client.signIn("field2", "secret")).isInstanceOf(OtherPersonException.class);
        assertThat(client.unsent()).isEqualTo(1);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
    }
}
