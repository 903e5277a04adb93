package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.field.Operation;
import org.openmtl.field.SyncOutcome;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** T9, F10: tokens that get lost at any byte sign nobody out, and a stolen one ends the session. */
@MtlTest
class LosingNewTokensIT {
    private static final String TOKEN = "POST /mobile/v1/token ";
    private static final int BODY_STEP = 5;

    private final MtlSystem mtl;
    private final Line line;
    private final FieldPhone phone;

    LosingNewTokensIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(
                line.url(), Territory.found(mtl, server.home().superuser()).username());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    /** At the edges of the lines of the head and throughout the body; every byte: soak. */
    @Test
    void whereverTheAnswerIsCutNobodyIsSignedOut() {
        byte[] answer = answer();
        int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        for (int bytes = 0; bytes < answer.length; bytes++) {
            boolean isAtAnEdge =
                    bytes < 2 || bytes > answer.length - 3 || answer[bytes] == '\r' || answer[bytes] == '\n';
            if (isAtAnEdge || bytes > body && bytes % BODY_STEP == 0) {
                assertNobodyIsSignedOut(bytes);
            }
        }
    }

    @Test
    @Tag("soak")
    void atWhicheverByteTheAnswerIsCutNobodyIsSignedOut() {
        int whole = answer().length;
        for (int bytes = 0; bytes < whole; bytes++) {
            assertNobodyIsSignedOut(bytes);
        }
    }

    private void assertNobodyIsSignedOut(int bytes) {
        phone.vault().expire();
        line.spoilNext(TOKEN, Fault.cutAnswer(bytes));

        phone.sync();

        assertThat(phone.vault().access()).as("with %d bytes", bytes).doesNotContain("xxx");
    }

    @Test
    void whoNeverHearsAnythingForTenTimesIsStillSignedIn() {
        phone.vault().expire();
        line.spoilNext(
                TOKEN,
                Fault.cutAnswer(0),
                Fault.cutAnswer(200),
                Fault.cutRequest(40),
                Fault.cutAnswer(0),
                Fault.refused(503),
                Fault.cutAnswer(300),
                Fault.twice(),
                Fault.cutAnswer(0),
                Fault.cutRequest(300),
                Fault.cutAnswer(1));

        phone.sync();

        phone.vault().expire();
        phone.sync();
    }

    @Test
    void anOlderTokenEndsTheSessionAtOnceAndTheOutboxWaits() {
        final String stolen = phone.vault().refresh();
        renew();
        renew();
        Client rightful = mtl.anyone().withToken(phone.vault().access());
        rightful.get("/mobile/v1/sync/check").expect(200);

        assertThat(code(stolen)).isEqualTo("token-reused");

        Problems.expect(rightful.get("/mobile/v1/sync/check"), 401);
        assertThat(code(phone.vault().refresh())).isEqualTo("token-reused");
        Operation captured = phone.lead("Captured while signed out");
        assertThat(phone.client().sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
        assertThat(phone.client().outbox()).extracting(Operation::id).containsExactly(captured.id());
        phone.signIn();
        phone.sync();
        assertThat(phone.client().unsent()).isZero();
    }

    private void renew() {
        phone.vault().expire();
        phone.sync();
    }

    private String code(String refresh) {
        return Problems.expect(mtl.anyone().post("/mobile/v1/token", Json.object("refresh", refresh)), 401)
                .get("code")
                .asText();
    }

    private byte[] answer() {
        AtomicReference<byte[]> whole = new AtomicReference<>(new byte[0]);
        phone.vault().expire();
        line.spoilNext(TOKEN, exchange -> {
            whole.set(exchange.ask());
            exchange.answer(whole.get());
        });
        phone.sync();
        return whole.get();
    }
}
