package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingASessionTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = Phones.client(line, store, vault);
        client.signIn("field1", "secret");
        client.sync();
        client.create("lead", "l1", Phones.fields("name", "Ana"), List.of());
    }

    @Test
    void anExpiredTokenIsRenewedOnTheWay() {
        server.door.expireAccess();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.door.signIns()).isEqualTo(1);
    }

    @Test
    void refreshAnswersLostManyTimesSignNobodyOut() {
        server.door.expireAccess();
        int[] lost = {0};
        line.fault = plain -> call -> {
            Reply reply = plain.send(call);
            if (call.path().equals("/token") && lost[0]++ < 5) {
                throw new IOException("lost");
            }
            return reply;
        };
        for (int i = 0; i < 5; i++) {
            assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        }
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.door.signIns()).isEqualTo(1);
    }

    @Test
    void aProcessThatDiesAfterTheAnswerStillHasASession() {
        server.door.expireAccess();
        line.fault = plain -> call -> {
            plain.send(call);
            throw new IOException("died");
        };
        client.sync();
        line.fault = plain -> plain;
        FieldClient restarted = Phones.client(line, store, vault);
        assertThat(restarted.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKey("lead/l1");
    }

    @Test
    void aSessionThatEndedPausesAndDeletesNothing() throws Exception {
        line.fault = plain -> call -> ModelServer.problem(401, "token-expired");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
        assertThat(client.unsent()).isEqualTo(1);
        line.fault = plain -> plain;
        client.signIn("field1", "secret");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKey("lead/l1");
    }

    @Test
    void aRevokedDeviceIsToldAndAnOldVersionMayStillPush() {
        line.fault = plain -> call -> ModelServer.problem(403, "device-revoked");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.REVOKED);
        line.fault = plain -> call ->
                call.path().equals("/sync/push") ? plain.send(call) : ModelServer.problem(403, "client-too-old");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.UPDATE_NEEDED);
        assertThat(client.unsent()).isZero();
    }

    /** One vault for all who use the phone, and a process that may end behind every step. */
    @Test
    void whatOneCapturedIsNeverSentAsAnother() throws Exception {
        server.door.person = "person-2";
        FieldClient other = Phones.client(line, new MemoryStore(), vault);
        other.signIn("field2", "secret");
        line.sent.clear();

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);

        assertThat(line.sent).isEmpty();
        assertThat(client.unsent()).isEqualTo(1);
        assertThat(other.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    @Test
    void somebodyElsesTokensAreNotKeptEvenForAMoment() {
        List<String> written = new ArrayList<>();
        KeyVault watched = new WatchedVault(vault, written);
        server.door.person = "person-2";

        assertThatThrownBy(() -> Phones.client(line, store, watched).signIn("field2", "secret"))
                .isInstanceOf(OtherPersonException.class);

        assertThat(written).doesNotContain("tokens");
    }

    @Test
    void aCodeIsAsGoodAsAPassword() throws Exception {
        client.signOut();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);

        client.signInByCode("QR-1");

        assertThat(line.last("/devices")).contains("\"enrol\":\"QR-1\"").doesNotContain("password");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    private record WatchedVault(KeyVault vault, List<String> written) implements KeyVault {
        @Override
        public String read(String name) {
            return vault.read(name);
        }

        @Override
        public void write(String name, String secret) {
            written.add(name);
            vault.write(name, secret);
        }

        @Override
        public String publicKey() {
            return vault.publicKey();
        }
    }

    @Test
    void theServerSaysHowLongToWait() {
        line.fault = plain -> call -> new Reply(503, java.util.Map.of("Retry-After", "7"), new byte[0]);
        assertThat(client.sync().waitMillis()).isBetween(7000L, 7001L);
    }
}
