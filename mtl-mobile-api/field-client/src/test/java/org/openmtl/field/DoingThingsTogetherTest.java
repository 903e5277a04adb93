package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups: what one form yields is done as a whole or not at all. */
class DoingThingsTogetherTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private final CrashingStore store = new CrashingStore();
    private final MemoryVault vault = new MemoryVault();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        server.office.write("account", "a1", 1, "name", "Sol");
        client = Phones.client(line, store, vault);
        client.signIn("field1", "secret");
        client.sync();
    }

    private void lead(String id) {
        client.create("lead", id, Phones.fields("name", "Ana"), List.of());
    }

    private List<Operation> leads(String... ids) {
        return client.together(() -> List.of(ids).forEach(this::lead));
    }

    private List<String> tray() {
        return client.tray().stream()
                .map(entry -> entry.operation().rowId() + " " + entry.state())
                .toList();
    }

    private List<List<String>> pushes() {
        List<List<String>> pushes = new ArrayList<>();
        for (Call call : line.sent) {
            if (call.path().equals("/sync/push")) {
                JsonObject body = Json.own(new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8));
                pushes.add(Json.objects(body, "ops").stream()
                        .map(op -> op.getString("id"))
                        .toList());
            }
        }
        line.sent.clear();
        return pushes;
    }

    @Test
    void allOfItArrivesUnderOneNameAndInItsOrder() {
        List<Operation> form = client.together(() -> {
            lead("l1");
            client.patch("account", "a1", Phones.fields("city", "Lugo"));
            client.patch("lead", "l1", Phones.fields("city", "Lugo"));
        });
        lead("alone");

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(form)
                .extracting(Operation::group)
                .containsOnly(form.get(0).group())
                .doesNotContainNull();
        assertThat(pushes()).containsExactly(List.of("l1", "a1", "l1", "alone"));
        assertThat(line.sent).isEmpty();
        assertThat(server.office.rows.get("lead/l1").getObject("d").getString("city"))
                .isEqualTo("Lugo");
        assertThat(server.effects).hasSize(4);
        assertThat(client.tray()).isEmpty();
    }

    @Test
    void aProcessThatEndsWhileItIsKeptHasKeptNothing() {
        store.crashAtCommit = 1;
        assertThatThrownBy(() -> leads("l1", "l2")).isInstanceOf(CrashingStore.Crash.class);
        client = Phones.client(line, store, vault);
        assertThat(client.unsent()).isZero();
    }

    @Test
    void whatBreaksOffWhileItIsMadeWasNeverDone() {
        assertThatThrownBy(() -> client.together(() -> {
                    lead("l1");
                    client.patch("lead", "nowhere", Phones.fields("city", "Lugo"));
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(client.unsent()).isZero();
        assertThat(client.row("lead", "l1")).isNull();
        lead("l2");
        assertThat(client.outbox().get(0).group()).isNull();
    }

    @Test
    void itHasAtMostAsManyOperationsAsGoOutTogether() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            ids.add("l" + i);
        }
        assertThatThrownBy(() -> leads(ids.toArray(String[]::new))).isInstanceOf(IllegalArgumentException.class);
        assertThat(client.unsent()).isZero();
        assertThat(leads(ids.subList(0, 50).toArray(String[]::new))).hasSize(50);
        client.sync();
        assertThat(pushes()).containsExactly(ids.subList(0, 50));
    }

    @Test
    void groupsDoNotNest() {
        assertThatThrownBy(() -> client.together(() -> leads("l1"))).isInstanceOf(IllegalStateException.class);
        assertThat(client.unsent()).isZero();
    }

    /** Fifty go out at once, and the store is read a hundred at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 48, 49, 98, 99})
    void noPushCutsThroughOne(int before) {
        for (int i = 0; i < before; i++) {
            lead("single" + i);
        }
        leads("l1", "l2", "l3");
        lead("last");

        client.sync();

        assertThat(pushes())
                .filteredOn(push -> push.contains("l1"))
                .singleElement()
                .satisfies(push -> assertThat(push).containsSubsequence("l1", "l2", "l3"));
        assertThat(server.effects).hasSize(before + 4);
    }

    @Test
    void oneThatIsLargerThanAUsualPushGoesAlone() {
        lead("before");
        client.together(() -> {
            for (int i = 0; i < 3; i++) {
                client.create("lead", "big" + i, Phones.fields("note", "n".repeat(40_000)), List.of());
            }
        });
        client.sync();
        assertThat(pushes()).containsExactly(List.of("before"), List.of("big0", "big1", "big2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l1", "l2", "l3"})
    void whenOneCannotBeDoneAllAreShownAndNoneIsSentForEver(String bad) {
        server.decide(bad, "rejected");
        leads("l1", "l2", "l3");
        client.create(
                "lead",
                "child",
                Phones.fields("name", "Eva"),
                List.of(client.outbox().get(0).id()));
        lead("other");

        client.sync();

        assertThat(server.effects).hasSize(1);
        assertThat(server.office.rows).containsKey("lead/other");
        assertThat(tray())
                .containsExactlyInAnyOrder(
                        "l1 " + (bad.equals("l1") ? "rejected" : "blocked"),
                        "l2 " + (bad.equals("l2") ? "rejected" : "blocked"),
                        "l3 " + (bad.equals("l3") ? "rejected" : "blocked"),
                        "child blocked");
        assertThat(client.unsent()).isZero();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whicheverIsSentAgainTheWholeGroupIsWithWhatWaitsForIt(int which) {
        server.decide("l2", "rejected");
        List<Operation> form = leads("l1", "l2", "l3");
        client.create(
                "lead",
                "child",
                Phones.fields("name", "Eva"),
                List.of(form.get(0).id()));
        client.sync();
        line.sent.clear();
        server.verdicts.clear();

        TrayEntry entry = client.tray().get(which);
        Operation again = client.resend(entry);

        assertThat(again.rowId()).isEqualTo(entry.operation().rowId());
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(tray())
                .isEqualTo(
                        which == 3 ? List.of("l1 blocked", "l2 rejected", "l3 blocked", "child blocked") : List.of());
        assertThat(pushes()).containsExactly(which == 3 ? List.of("child") : List.of("l1", "l2", "l3", "child"));
    }

    @Test
    void whatIsDismissedIsLeftOutWhenTheRestIsSentAgain() {
        server.decide("l2", "rejected");
        leads("l1", "l2", "l3");
        client.sync();
        client.dismiss(client.tray().get(1));

        client.resend(client.tray().get(0));
        client.sync();

        assertThat(server.office.rows).containsKeys("lead/l1", "lead/l3").doesNotContainKey("lead/l2");
        assertThat(client.tray()).isEmpty();
    }

    @Test
    void whileOneHasToWaitAllDo() {
        server.decide("l2", "retry");
        leads("l1", "l2");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(client.unsent()).isEqualTo(2);
        assertThat(client.tray()).isEmpty();
        server.verdicts.clear();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.effects).hasSize(2);
    }

    @Test
    void whenOneIsToBeLookedAtAllAre() {
        server.decide("l2", "quarantined");
        leads("l1", "l2");
        client.sync();
        assertThat(tray()).containsExactly("l1 quarantined", "l2 quarantined");
        assertThat(client.unsent()).isZero();
    }

    @Test
    void oneThatWaitsForAnEarlierOperationWaitsAsAWhole() {
        server.decide("first", "retry");
        lead("first");
        client.together(() -> {
            lead("l1");
            client.patch("lead", "first", Phones.fields("city", "Lugo"));
        });
        client.sync();
        assertThat(server.effects).isEmpty();
        assertThat(pushes()).containsExactly(List.of("first", "l1", "first"));
        server.verdicts.clear();
        client.sync();
        assertThat(server.effects).hasSize(3);
    }

    @Test
    void aLostAnswerIsAskedForAgainAsAWhole() {
        leads("l1", "l2");
        line.loseNextAnswer();
        client.sync();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.effects.values()).containsExactly(1, 1);
        assertThat(pushes()).containsExactly(List.of("l1", "l2"), List.of("l1", "l2"));
    }

    @Test
    void whatTheServerDoesNotEvenLookAtIsPutAsideAsAWhole() {
        lead("before");
        leads("l1", "l2", "l3");
        lead("behind");
        line.fault = plain -> call -> call.path().equals("/sync/push")
                        && new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8).contains("\"l2\"")
                ? ModelServer.problem(413, "too-large")
                : plain.send(call);
        client.sync();
        assertThat(tray()).containsExactly("l1 rejected", "l2 blocked", "l3 blocked");
        assertThat(server.office.rows).containsKeys("lead/before", "lead/behind");
        line.fault = plain -> plain;
        client.resend(client.tray().get(2));
        client.sync();
        assertThat(server.effects).hasSize(5);
        assertThat(client.tray()).isEmpty();
    }
}
