package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is put aside, what is not, and what a person does about it. */
class NeedingAttentionTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = Phones.signedIn(line, new MemoryStore());
        client.sync();
    }

    private Operation lead(String id, String... after) {
        return client.create("lead", id, Phones.fields("name", "Ana"), List.of(after));
    }

    private List<String> trayStates() {
        return client.tray().stream().map(TrayEntry::state).toList();
    }

    private static String text(Call call) {
        return new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8);
    }

    @Test
    void whatDependsOnARejectedOperationIsShownWithIt() {
        server.decide("bad", "rejected");
        Operation bad = lead("bad");
        Operation child = lead("child", bad.id());
        lead("grandchild", child.id());
        client.sync();
        assertThat(trayStates()).containsExactly("rejected", "blocked", "blocked");
        client.dismiss(client.tray().get(0));
        assertThat(trayStates()).containsExactly("blocked", "blocked");
    }

    @Test
    void aBatchThatIsTooLargeIsCutUntilOnlyTheOneMeantIsLeft() {
        for (int i = 0; i < 8; i++) {
            lead("l" + i);
        }
        line.fault =
                plain -> call -> call.path().equals("/sync/push") && text(call).contains("\"l5\"")
                        ? ModelServer.problem(413, "too-large")
                        : plain.send(call);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.effects).hasSize(7);
        assertThat(trayStates()).containsExactly("rejected");
    }

    @Test
    void aRefusalOfEveryPushIsNoVerdictOnAnyOperation() {
        for (int i = 0; i < 3; i++) {
            lead("l" + i);
        }
        line.fault = plain -> call ->
                call.path().equals("/sync/push") ? ModelServer.problem(400, "validation-failed") : plain.send(call);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.REFUSED);
        assertThat(client.unsent()).isEqualTo(3);
        assertThat(client.tray()).isEmpty();
        assertThat(line.last("/sync/push")).as("as long as what is compressed").hasSizeGreaterThan(512);
        line.fault = plain -> plain;
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.effects).hasSize(3);
    }

    @Test
    void whatTheServerNeverLookedAtIsSentAgainAsTheSameOperationAndWhatDependsOnItToo() {
        Operation bad = lead("l1");
        lead("child", bad.id());
        line.fault =
                plain -> call -> call.path().equals("/sync/push") && text(call).contains("\"l1\"")
                        ? ModelServer.problem(413, "too-large")
                        : plain.send(call);
        client.sync();
        assertThat(trayStates()).containsExactly("rejected", "blocked");
        line.fault = plain -> plain;
        assertThat(client.resend(client.tray().get(0)).id()).isEqualTo(bad.id());
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.effects).hasSize(2).containsEntry(bad.id(), 1);
        assertThat(client.tray()).isEmpty();
    }

    @Test
    void whatTheServerRefusedIsSentAgainAsAnotherOperationAndWhatDependsOnItFollowsThat() {
        server.decide("bad", "rejected");
        Operation bad = lead("bad");
        lead("grandchild", lead("child", bad.id()).id());
        client.sync();
        TrayEntry refused = client.tray().get(0);
        Operation later = lead("later", bad.id());
        server.verdicts.clear();
        assertThat(client.resend(refused).id()).isNotEqualTo(bad.id());
        assertThat(client.sync().state()).as("one was made before it").isEqualTo(SyncOutcome.State.LATER);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKeys("lead/bad", "lead/child", "lead/grandchild", "lead/later");
        assertThat(server.effects).containsEntry(later.id(), 1);
        assertThat(client.tray()).isEmpty();
    }

    @Test
    void whatDependedOnADismissedOperationIsFree() {
        server.decide("bad", "rejected");
        Operation bad = lead("bad");
        lead("child", bad.id());
        client.sync();
        lead("later", bad.id());
        client.dismiss(client.tray().get(0));
        client.resend(client.tray().get(0));
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKeys("lead/child", "lead/later");
        assertThat(client.tray()).isEmpty();
    }

    @Test
    void whatDependsOnAQuarantinedOperationWaitsWithoutBeingGivenUp() {
        server.decide("odd", "quarantined");
        server.decide("child", "blocked");
        lead("child", lead("odd").id());
        client.sync();
        client.sync();
        assertThat(trayStates()).containsExactly("quarantined");
        server.verdicts.clear();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKey("lead/child");
    }
}
