package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data are deleted when the server orders it, then whatever happens; and never else. */
class WipingTest {
    private final ModelServer server = new ModelServer();
    private final PhotoServer uploads = new PhotoServer(server);
    private final Line line = new Line(uploads);
    private final HandClock clock = new HandClock();
    private final Mortal mortal = new Mortal(new MemoryStore(), new MemoryVault(), new MemoryPhotoStore(), line);
    private FieldClient client;

    @TempDir
    private Path directory;

    @BeforeEach
    void work() throws Exception {
        server.office.write("lead", "l1", 1, "name", "Ana");
        client = start();
        client.signIn("field1", "secret");
        client.sync();
        client.create("lead", "l2", Phones.fields("name", "Eva"), List.of());
        client.photos().add(new byte[] {1, 2, 3}, "image/jpeg");
    }

    private FieldClient start() {
        return Phones.client(mortal.transport(), mortal.store(), mortal.vault(), mortal.photos(), clock);
    }

    private void assertNothingIsLeft() {
        assertThat(client.rows("lead")).isEmpty();
        assertThat(client.unsent()).isZero();
        assertThat(client.photos().pending()).isEmpty();
        assertThat(mortal.photos.size()).isZero();
        assertThat(mortal.vault.read("tokens")).isNull();
        assertThat(Tables.all(mortal.store, Tables.META).keySet())
                .contains("wiped")
                .isSubsetOf("wiped", "bootstrap", "bootstrap.settled");
    }

    private void assertAllIsThere() {
        assertThat(client.rows("lead")).hasSize(2);
        assertThat(client.unsent()).isEqualTo(1);
        assertThat(mortal.photos.size()).isEqualTo(1);
    }

    @Test
    void orderedNowItDeletesWhatWasNotSentAsWellAndSaysSo() {
        server.door.orderWipe("now");

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.WIPED);

        assertNothingIsLeft();
        assertThat(server.door.wiped).containsExactly("receipt-now");
        assertThat(server.effects).isEmpty();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
        assertThat(server.door.wiped).hasSize(1);
    }

    @Test
    void orderedAfterUploadItSendsEverythingFirst() {
        server.door.orderWipe("after-upload");

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.WIPED);

        assertThat(server.office.rows).containsKey("lead/l2");
        assertThat(uploads.complete).hasSize(1);
        assertNothingIsLeft();
        assertThat(server.door.wiped).containsExactly("receipt-after-upload");
    }

    @Test
    void whatCannotBeSentYetIsKeptForTheTimeAllowed() {
        server.door.orderWipe("after-upload");
        server.decide("l2", "retry");
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.REVOKED);
        clock.pass(Duration.ofHours(71));
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.REVOKED);
        assertThat(client.unsent()).isEqualTo(1);
        client.create("lead", "l3", Phones.fields("name", "Luz"), List.of());
        server.verdicts.clear();

        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.WIPED);

        assertThat(server.office.rows).containsKeys("lead/l2", "lead/l3");
        assertNothingIsLeft();
    }

    @Test
    void whenThatTimeIsOverItIsDeletedEvenWithoutANetwork() {
        server.door.orderWipe("after-upload");
        server.decide("l2", "retry");
        client.sync();
        line.fault = plain -> call -> {
            throw new IOException("no network");
        };
        clock.set(Duration.ofDays(400));
        clock.pass(Duration.ofHours(72));
        assertThat(client.sync().state())
                .as("not by a clock that anybody may set")
                .isEqualTo(SyncOutcome.State.LATER);
        clock.pass(Duration.ofMinutes(1));

        client = start();

        assertNothingIsLeft();
        line.fault = plain -> plain;
        client.sync();
        assertThat(server.door.wiped).containsExactly("receipt-after-upload");
    }

    /** Any of these is what broken servers, portals and thieves can bring about. */
    @ParameterizedTest
    @CsvSource({
        "401, unauthenticated, now, receipt",
        "401, token-expired, now, receipt",
        "401, token-reused, now, receipt",
        "403, forbidden, now, receipt",
        "403, device-revoked, , receipt",
        "403, device-revoked, now, ",
        "403, device-revoked, some day, receipt",
        "410, cursor-expired, now, receipt",
        "500, internal, now, receipt",
        "503, device-revoked, now, receipt",
    })
    void nothingElseDeletesAnything(int status, String code, String wipe, String receipt) {
        JsonObject problem = new JsonObject();
        problem.put("code", code);
        if (wipe != null) {
            problem.put("wipe", wipe);
        }
        if (receipt != null) {
            problem.put("wipeReceipt", receipt);
        }
        line.fault = plain -> call -> ModelServer.reply(status, problem);

        client.sync();
        client.sync();

        assertAllIsThere();
        line.fault = plain -> call -> new Reply(403, Map.of(), "wipe now".getBytes(StandardCharsets.UTF_8));
        client.sync();
        assertAllIsThere();
    }

    @Test
    void aProcessThatEndsAtAnyStepIsGoneOnWithByTheNext() throws Exception {
        int steps = 1;
        for (boolean isThrough = false; !isThrough; steps++) {
            mortal.revive();
            server.door.orderWipe("now");
            int told = server.door.wiped.size();
            mortal.dieAt(steps);
            isThrough = livesThroughAWipe();
            mortal.revive();
            client = start();
            client.sync();

            assertNothingIsLeft();
            assertThat(server.door.wiped.subList(told, server.door.wiped.size()))
                    .as("told, at step %d", steps)
                    .isNotEmpty()
                    .containsOnly("receipt-now");
            client.signIn("field1", "secret");
            client.create("lead", "after" + steps, Phones.fields("name", "Luz"), List.of());
            client = start();
            assertThat(client.unsent()).as("what came after step %d", steps).isEqualTo(1);
            assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
            client.create("lead", "next" + steps, Phones.fields("name", "Sol"), List.of());
            client.photos().add(new byte[] {4}, "image/jpeg");
        }
        assertThat(steps).isGreaterThan(8);
    }

    private boolean livesThroughAWipe() {
        try {
            return client.sync().state() == SyncOutcome.State.WIPED;
        } catch (CrashingStore.Crash died) {
            return false;
        }
    }

    @Test
    void aServerThatDoesNotHearOfItIsToldAgain() {
        server.door.orderWipe("now");
        line.fault = plain -> call -> {
            if (call.path().endsWith("/wiped")) {
                throw new IOException("cut");
            }
            return plain.send(call);
        };
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.WIPED);
        assertThat(server.door.wiped).isEmpty();
        client = start();
        line.fault = plain -> plain;
        client.sync();
        client.sync();
        assertThat(server.door.wiped).containsExactly("receipt-now");
    }

    @Test
    void nobodyCapturesAnythingUntilSomebodySignsIn() throws Exception {
        server.door.orderWipe("now");
        client.sync();
        assertThatThrownBy(() -> client.create("lead", "l3", Phones.fields("name", "Luz"), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> client.photos().add(new byte[] {1}, "image/jpeg"))
                .isInstanceOf(IllegalStateException.class);

        server.door.person = "person-2";
        client.signIn("field2", "secret");
        client.create("lead", "l3", Phones.fields("name", "Luz"), List.of());
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.office.rows).containsKey("lead/l3").doesNotContainKey("lead/l2");
    }

    @Test
    void anOrderThatComesWithTheRefusalOfASignInIsObeyedFirst() throws Exception {
        client.signOut();
        server.door.orderWipe("now");
        client.signIn("field1", "secret");
        assertThat(client.unsent()).isZero();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.door.wiped).containsExactly("receipt-now");
    }

    @Test
    void anOrderForSomebodyElseWhoSignsInDeletesNothing() {
        client.signOut();
        server.door.orderWipe("now");
        assertThatThrownBy(() -> client.signIn("field2", "secret")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> client.signInByCode("QR-1")).isInstanceOf(RefusedException.class);
        assertAllIsThere();
    }

    /** One vault for all who use the phone. */
    @Test
    void whatAnotherPersonKeepsHereStays() throws Exception {
        MemoryStore others = new MemoryStore();
        server.door.person = "person-2";
        FieldClient other = Phones.client(line, others, mortal.vault, new MemoryPhotoStore(), clock);
        other.signIn("field2", "secret");
        other.create("lead", "l3", Phones.fields("name", "Luz"), List.of());
        server.door.orderWipe("now");
        mortal.dieAt(3);
        server.door.person = "person-1";
        assertThatThrownBy(() -> {
                    client.signIn("field1", "secret");
                })
                .isInstanceOf(CrashingStore.Crash.class);

        other = Phones.client(line, others, mortal.vault, new MemoryPhotoStore(), clock);

        assertThat(other.unsent()).isEqualTo(1);
        mortal.revive();
        client = start();
        assertThat(client.unsent()).isZero();
        assertThat(other.unsent()).isEqualTo(1);
    }

    @Test
    void onADiskNothingOfItCanBeReadAnyMore() throws Exception {
        Path file = directory.resolve("store");
        MemoryVault vault = new MemoryVault();
        try (Store sealed = SealedStore.open(JournalStore.open(file), vault, "field1");
                Store plain = JournalStore.open(directory.resolve("plain"))) {
            for (Store store : List.of(sealed, plain)) {
                FieldClient one = Phones.client(server, store, new MemoryVault(), new NoPhotos(), clock);
                one.signIn("field1", "secret");
                one.create("lead", "x", Phones.fields("name", "Secretive"), List.of());
                one.sync();
                one.create("lead", "y", Phones.fields("name", "Secretive"), List.of());
                server.door.orderWipe("now");
                assertThat(one.sync().state()).isEqualTo(SyncOutcome.State.WIPED);
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path left : files.toList()) {
                assertThat(Files.readString(left, StandardCharsets.ISO_8859_1))
                        .as("%s", left)
                        .doesNotContain("Secretive", "lead/");
            }
        }
    }
}
