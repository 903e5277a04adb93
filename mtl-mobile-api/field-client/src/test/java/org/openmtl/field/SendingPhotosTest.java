package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo gets to the server, whatever the line does, and its bytes stay here until it says so. */
class SendingPhotosTest {
    private static final int SIZE = 200_000;

    @TempDir
    private Path directory;

    private final ModelServer rows = new ModelServer();
    private final PhotoServer server = new PhotoServer(rows);
    private final Line line = new Line(server);
    private final CrashingStore store = new CrashingStore();
    private final SteppingClock clock = new SteppingClock();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = restarted();
        client.signIn("field1", "secret");
        client.sync();
        line.sent.clear();
    }

    /** The app as it is after its process was killed: a new one on the same store. */
    private FieldClient restarted() {
        return FieldClient.builder(line, store, vault, Phones.INFO)
                .clock(clock)
                .photos(new FilePhotoStore(photosHere()))
                .backoff(new Backoff(1, 1, new Random(1)))
                .build();
    }

    private final MemoryVault vault = new MemoryVault();

    private File photosHere() {
        return directory.resolve("photos").toFile();
    }

    private static byte[] picture() {
        byte[] bytes = new byte[SIZE];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private Photo taken(byte[] bytes) throws IOException {
        return client.photos().add(bytes, "image/jpeg");
    }

    private SyncOutcome.State synced() {
        return client.sync().state();
    }

    @Test
    void theRowGoesFirstAndThePhotoFollows() throws IOException {
        byte[] bytes = picture();
        Photo photo = taken(bytes);
        JsonObject visit = new JsonObject();
        JsonArray references = new JsonArray();
        references.add(photo.reference());
        visit.put("photos", references);
        client.create("visit", "v1", visit, List.of());

        assertThat(synced()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.complete).containsOnlyKeys(photo.id());
        assertThat(server.complete.get(photo.id())).isEqualTo(bytes);
        assertThat(line.sent.stream().map(Call::path).distinct())
                .containsExactly("/sync/push", line.sent.get(1).path(), "/blobs", "/blobs/" + photo.id());
        assertThat(rows.office
                        .rows
                        .get("visit/v1")
                        .getObject("d")
                        .getArray("photos")
                        .getObject(0))
                .isEqualTo(photo.reference())
                .containsKeys("id", "sha256", "len", "type");
        assertThat(client.photos().pending()).isEmpty();
        assertThat(photosHere().list()).isEmpty();
    }

    @Test
    void whateverAnswerGetsLostItArrivesOnce() throws IOException {
        byte[] bytes = picture();
        for (int lost = 0; lost < 6; lost++) {
            Photo photo = taken(bytes);
            int which = lost;
            int[] requests = {0};
            line.fault = plain -> call -> {
                Reply reply = plain.send(call);
                if (call.path().startsWith("/blobs") && requests[0]++ == which) {
                    throw new IOException("answer lost");
                }
                return reply;
            };
            SyncOutcome.State first = synced();
            line.fault = plain -> plain;
            assertThat(first == SyncOutcome.State.DONE || synced() == SyncOutcome.State.DONE)
                    .isTrue();
            assertThat(server.complete.get(photo.id())).as("lost %d", lost).isEqualTo(bytes);
            assertThat(client.photos().pending()).isEmpty();
        }
    }

    @Test
    void whatArrivedIsNotSentAgain() throws IOException {
        byte[] bytes = picture();
        Photo photo = taken(bytes);
        for (int kill = 0; kill < 10; kill++) {
            server.breakAfter(1000 + kill * 100);
            assertThat(synced()).isEqualTo(SyncOutcome.State.LATER);
            client = restarted();
        }

        assertThat(synced()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.complete.get(photo.id())).isEqualTo(bytes);
        assertThat(server.received).isEqualTo(SIZE);
    }

    @Test
    void aSlowLineGetsSmallPiecesAndAQuickOneLarge() throws IOException {
        clock.step = 12_000;
        taken(picture());
        synced();
        assertThat(pieces()).startsWith(32_768, 16_384, 16_384);

        line.sent.clear();
        clock.step = 100;
        taken(picture());
        taken(picture());
        taken(picture());
        synced();
        assertThat(pieces()).startsWith(16_384, 32_768, 65_536).contains(200_000);
    }

    @Test
    void aPhotoThatIsNotWantedStandsInNobodysWay() throws IOException {
        Photo unwanted = taken(picture());
        Photo other = taken(picture());
        server.refusals.put(unwanted.id(), "no-picture");

        assertThat(synced()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.complete).containsOnlyKeys(other.id());
        assertThat(client.photos().pending()).isEmpty();
        Photo refused = client.photos().refused().get(0);
        assertThat(Objects.requireNonNull(refused.problem()).getString("code")).isEqualTo("no-picture");
        assertThat(photosHere().list()).containsExactly(unwanted.id());
        client.photos().discard(refused);
        assertThat(client.photos().refused()).isEmpty();
        assertThat(photosHere().list()).isEmpty();
    }

    @Test
    void aPhotoThatCannotBeReadStandsInNobodysWay() throws IOException {
        byte[] bytes = picture();
        Photo lost = taken(bytes);
        Photo other = taken(picture());
        Path file = photosHere().toPath().resolve(lost.id());
        Files.delete(file);

        assertThat(synced()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.complete).containsOnlyKeys(other.id());
        Photo refused = client.photos().refused().get(0);
        assertThat(Objects.requireNonNull(refused.problem()).getString("code")).isEqualTo("unreadable");

        Files.write(file, bytes);
        client.photos().sendAgain(refused);
        synced();
        assertThat(server.complete).containsOnlyKeys(lost.id(), other.id());
    }

    @Test
    void whatAProcessLeftThatEndedInTheMiddleIsTidiedUp() throws IOException {
        store.crashAtCommit = 2;
        assertThatThrownBy(() -> taken(picture())).isInstanceOf(CrashingStore.Crash.class);
        Photo kept = taken(picture());
        store.crashAtCommit = 2;
        assertThatThrownBy(() -> client.photos().discard(kept)).isInstanceOf(CrashingStore.Crash.class);
        assertThat(photosHere().list()).hasSize(1);

        client = restarted();
        synced();

        assertThat(photosHere().list()).isEmpty();
        assertThat(client.photos().pending()).isEmpty();
        assertThat(store.count(Tables.STRAYS)).isZero();
    }

    @Test
    void whatWasBrokenOnTheWayIsBegunAnew() throws IOException {
        byte[] bytes = picture();
        Photo photo = taken(bytes);
        server.refusals.put(photo.id(), "hash-mismatch");

        assertThat(synced()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.complete.get(photo.id())).isEqualTo(bytes);
        assertThat(server.received).isEqualTo(2 * SIZE);
    }

    @Test
    void anEarlierRequestThatIsStillHeardMustEndFirst() throws IOException {
        Photo photo = taken(picture());
        line.fault = plain -> call -> call.method().equals("PATCH")
                ? new Reply(409, Map.of("Upload-Offset", "0"), new byte[0])
                : plain.send(call);

        assertThat(synced()).isEqualTo(SyncOutcome.State.LATER);

        line.fault = plain -> plain;
        synced();
        assertThat(server.complete).containsOnlyKeys(photo.id());
    }

    @Test
    void whatAPortalSaysIsNoVerdict() throws IOException {
        Photo photo = taken(picture());
        line.answerNext(
                "/blobs",
                new Reply(422, Map.of(), "<html>pay first</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(synced()).isEqualTo(SyncOutcome.State.LATER);

        assertThat(client.photos().pending()).extracting(Photo::id).containsExactly(photo.id());
        synced();
        assertThat(server.complete).containsOnlyKeys(photo.id());
    }

    @Test
    void whoMayNoLongerReadStillHandsInItsPhotos() throws IOException {
        Photo photo = taken(picture());
        line.answerNext("/sync/pull", ModelServer.problem(403, "client-too-old"));

        assertThat(synced()).isEqualTo(SyncOutcome.State.UPDATE_NEEDED);

        assertThat(server.complete).containsOnlyKeys(photo.id());
    }

    @Test
    void withoutAPlaceForPhotosThereAreNone() throws Exception {
        FieldClient without = Phones.signedIn(line, new MemoryStore());

        assertThatThrownBy(() -> without.photos().add(picture(), "image/jpeg"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(without.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    private List<Integer> pieces() {
        return line.sent.stream()
                .filter(call -> call.method().equals("PATCH"))
                .map(call -> Objects.requireNonNull(call.body()).length)
                .toList();
    }

    /** Each look at the monotonic clock is so much later. */
    private static final class SteppingClock implements Clock {
        private final Clock plain = new SystemClock();
        private long step = 100;
        private long at;

        @Override
        public long now() {
            return plain.now();
        }

        @Override
        public long monotonic() {
            at += step;
            return at;
        }

        @Override
        public String boot() {
            return "b";
        }

        @Override
        public String zone() {
            return "UTC";
        }
    }
}
