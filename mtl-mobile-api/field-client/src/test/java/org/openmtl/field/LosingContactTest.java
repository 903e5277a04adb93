package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever hears nothing from the server for long shows nothing, and loses nothing. */
class LosingContactTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private final HandClock clock = new HandClock();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        server.office.write("lead", "l1", 1, "name", "Ana");
        server.decide("bad", "rejected");
        client = Phones.client(line, store, vault, new MemoryPhotoStore(), clock);
        client.signIn("field1", "secret");
        client.create("lead", "bad", Phones.fields("name", "Eva"), List.of());
        client.sync();
    }

    private boolean showsAnything() {
        boolean shows = !client.rows("lead").isEmpty();
        assertThat(client.row("lead", "l1") != null).isEqualTo(shows);
        assertThat(client.tray().isEmpty()).isEqualTo(!shows);
        assertThat(client.isLocked()).isEqualTo(!shows);
        return shows;
    }

    @Test
    void afterThirtyDaysNothingIsShownUntilTheServerAnswers() {
        clock.pass(Duration.ofDays(30));
        assertThat(showsAnything()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(showsAnything()).isFalse();

        client = Phones.client(line, store, vault, new MemoryPhotoStore(), clock);
        assertThat(showsAnything()).as("nor after a restart").isFalse();

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(showsAnything()).isTrue();
    }

    @Test
    void everyAnswerCountsAnew() {
        for (int day = 0; day < 60; day++) {
            clock.pass(Duration.ofDays(1));
            client.sync();
        }
        clock.pass(Duration.ofDays(29));
        assertThat(showsAnything()).isTrue();
    }

    @Test
    void whatIsCapturedMeanwhileIsKeptAndSentEvenWhileNothingCanBeRead() {
        clock.pass(Duration.ofDays(40));
        Operation made = client.create("lead", "l2", Phones.fields("name", "Eva"), List.of());
        Operation changed = client.patch("lead", "l1", Phones.fields("city", "Lugo"));
        assertThat(client.outbox()).extracting(Operation::id).containsExactly(made.id(), changed.id());
        line.fault = plain -> call ->
                call.path().startsWith("/sync/pull") ? ModelServer.problem(503, "unavailable") : plain.send(call);

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);

        assertThat(server.effects).containsEntry(made.id(), 1).containsEntry(changed.id(), 1);
        assertThat(showsAnything()).isFalse();
    }

    @Test
    void whatAPortalOrADyingServerSaysIsNoContact() {
        clock.pass(Duration.ofDays(31));
        line.fault = plain -> call -> new Reply(200, Map.of(), "<p>Welcome</p>".getBytes(StandardCharsets.UTF_8));
        client.sync();
        line.fault = plain -> call -> ModelServer.problem(401, "token-expired");
        client.sync();
        line.fault = plain -> call -> {
            throw new IOException("cut");
        };
        client.sync();
        assertThat(showsAnything()).isFalse();
    }

    @Test
    void theServerMaySayHowLong() throws Exception {
        line.fault = plain -> call -> {
            Reply reply = plain.send(call);
            return call.path().equals("/token")
                    ? new Reply(
                            200,
                            Map.of(),
                            reply.text().replace("{", "{\"leaseTtl\":7200,").getBytes(StandardCharsets.UTF_8))
                    : reply;
        };
        server.door.expireAccess();
        client.sync();
        clock.pass(Duration.ofHours(3));
        assertThat(showsAnything()).isFalse();
    }

    /** Whoever has the device may set its clock. */
    @Test
    void aClockThatWasSetBackDoesNotHelpWhoeverFoundTheDevice() {
        clock.pass(Duration.ofDays(31));
        clock.set(Duration.ofDays(-31));
        assertThat(showsAnything()).as("within one run").isFalse();
        clock.startAnew();
        clock.set(Duration.ofDays(-2));
        assertThat(showsAnything()).as("nor in another").isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {400, -400})
    void aClockThatIsSetWrongWithinOneRunLocksNobodyOut(long days) {
        clock.set(Duration.ofDays(days));
        assertThat(showsAnything()).isTrue();
    }
}
