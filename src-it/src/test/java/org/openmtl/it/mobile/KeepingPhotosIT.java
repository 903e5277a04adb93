package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.ExpendableServer;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** What was acknowledged of a photo is there after a kill, and what nobody will ask for goes. */
@KillingTest
class KeepingPhotosIT {
    private static final int PHONES = 4;
    private static final int PIECE = 8 * 1024;

    private final RunningServer server;
    private final MtlSystem mtl;
    private final Database database;

    KeepingPhotosIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws InterruptedException {
        Map<PhotoUpload, Integer> acknowledged = new ConcurrentHashMap<>();
        List<PhotoUpload> uploads = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            PhotoUpload upload = PhotoUpload.of(mtl.as(MtlSystem.FIELD1), Photo.take(1600, 1200));
            upload.begin().expect(201);
            uploads.add(upload);
        }
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        uploads.forEach(upload -> phones.execute(() -> sendUntilItBreaks(upload, acknowledged)));
        Awaitility.await()
                .until(() -> acknowledged.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        > 60 * PIECE);

        server.kill();
        phones.shutdown();
        assertThat(phones.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        server.restart();

        assertThat(acknowledged).hasSize(PHONES).allSatisfy((upload, bytes) -> {
            assertThat(PhotoUpload.offset(upload.state().expect(204)))
                    .isGreaterThanOrEqualTo(bytes)
                    .isLessThan(upload.photo().length());
            assertThat(upload.sendRest().header("Upload-Complete")).hasValue("?1");
            upload.file(mtl.as(MtlSystem.FIELD1)).expect(200);
        });
    }

    @Test
    @Tag("soak") // three starts of the server
    void inABucketTheySurviveAKillAsWell() {
        try (TestBucket bucket = new TestBucket()) {
            server.restart(bucket.options());
            PhotoUpload upload = PhotoUpload.of(mtl.as(MtlSystem.FIELD1), Photo.take(800, 600));
            upload.begin().expect(201);
            upload.send(0, PIECE).expect(204);
            upload.send(PIECE, 2 * PIECE).expect(204);

            server.kill();
            server.restart(bucket.options());

            assertThat(PhotoUpload.offset(upload.state().expect(204))).isEqualTo(2 * PIECE);
            assertThat(upload.sendRest().header("Upload-Complete")).hasValue("?1");
            upload.file(mtl.as(MtlSystem.FIELD1)).expect(200);
            upload.thumbnail(mtl.as(MtlSystem.FIELD1)).expect(200);
            assertThat(bucket.objects().values()).contains(upload.photo().plain());
            assertThat(bucket.objects().keySet()).noneMatch(name -> name.contains(upload.id()));
        } finally {
            server.restart();
        }
    }

    @Test
    void aKillBetweenTheLastByteAndTheCheckIsMadeUpFor() throws SQLException {
        Client client = mtl.as(MtlSystem.FIELD1);
        PhotoUpload upload = PhotoUpload.of(client, Photo.take(200, 200));
        int length = upload.photo().length();
        upload.begin().expect(201);
        upload.send(0, length - 1).expect(204);
        writeTheLastByte(upload);

        assertThat(upload.state().header("Upload-Complete")).hasValue("?1");
        upload.file(client).expect(200);
    }

    @Test
    void uploadsThatRestAndPhotosOfNothingGoWithTheirBytes() throws SQLException {
        Client client = mtl.as(MtlSystem.FIELD2);
        PhotoUpload resting = PhotoUpload.of(client, Photo.take(60, 60));
        resting.begin().expect(201);
        resting.send(0, 1000).expect(204);
        PhotoUpload orphan = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        PhotoUpload young = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        PhotoUpload used = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        PhotoUpload waiting = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        Phone phone = Phone.of(mtl.anyone(), MtlSystem.FIELD2, RunningServer.DEMO_PASSWORD);
        assertThat(push(phone, used, phone.lead("name", "Used"))).isEqualTo("applied");
        assertThat(push(phone, waiting, phone.lead("note", "names nobody"))).isEqualTo("quarantined");
        Chores.of(database).run("forget-files");
        List<Path> before = files();

        database.run("update platform.blob set updated_at = now() - interval '15 days'");
        database.run(
                "update platform.blob set unlinked_since = now() - interval '181 days' where state = 'COMPLETE' and id <> ?::uuid",
                young.id());
        Chores.of(database).run("forget-files");

        resting.state().expect(404);
        orphan.state().expect(404);
        assertThat(young.state().expect(204).header("Upload-Complete")).hasValue("?1"); // a last answer that got lost
        for (PhotoUpload kept : List.of(young, used, waiting)) {
            kept.file(client).expect(200);
            kept.thumbnail(client).expect(200);
        }
        assertThat(files()).hasSize(before.size() - 3).isSubsetOf(before);
        assertThat(database.number("select count(*) from platform.file_rubbish where due_at <= now()"))
                .isZero();
    }

    /** What an old value in the audit trail names is not lost the moment the value is replaced. */
    @Test
    void anOldPhotoStaysForHalfAYearAfterItsLastReference() throws SQLException {
        Client client = mtl.as(MtlSystem.FIELD2);
        PhotoUpload replaced = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        PhotoUpload other = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        Phone phone = Phone.of(mtl.anyone(), MtlSystem.FIELD2, RunningServer.DEMO_PASSWORD);
        ObjectNode lead = phone.lead("name", "Used");
        push(phone, replaced, lead);
        passHalfAYear(replaced);
        Chores.of(database).run("forget-files");

        JsonNode patched =
                phone.push(phone.leadPatch(lead.get("id").asText(), 1, "photos", List.of(other.reference())));
        Chores.of(database).run("forget-files");

        assertThat(patched.get("st").asText()).isEqualTo("applied");
        replaced.file(client).expect(200);
        passHalfAYear(replaced);
        passHalfAYear(other);
        Chores.of(database).run("forget-files");
        replaced.file(client).expect(404);
        other.file(client).expect(200);
    }

    /** The chore stumbles over the bytes of the second: it must not have deleted those of a photo that is still there then. */
    @Test
    void bytesGoOnlyOnceNothingNamesThem() throws SQLException, IOException {
        Client client = mtl.as(MtlSystem.FIELD2);
        PhotoUpload first = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        PhotoUpload second = PhotoUpload.of(client, Photo.take(60, 60)).whole();
        Path inTheWay = Files.createDirectories(partOf(second).resolve("in the way"));
        passHalfAYear(first);
        passHalfAYear(second);

        Chores.of(database).run("forget-files");

        assertThat(first.file(client).status()).isIn(200, 404);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        Chores.of(database).run("forget-files");
        first.file(client).expect(404);
        second.file(client).expect(404);
    }

    @Test
    void nobodyOpensOrSendsWithoutBounds() {
        Client client = mtl.as(MtlSystem.MANAGER);
        List<PhotoUpload> open = new ArrayList<>();
        for (int i = 0; i < ExpendableServer.OPEN_UPLOADS; i++) {
            PhotoUpload upload = PhotoUpload.of(client, Photo.take(60, 60));
            upload.begin().expect(201);
            open.add(upload);
        }

        Answer refused = PhotoUpload.of(client, Photo.take(60, 60)).begin().expect(429);

        assertThat(refused.header("Retry-After")).isPresent();
        open.get(0).begin().expect(200);
        open.forEach(upload -> upload.discard().expect(204));
    }

    @Test
    void whatIsDiscardedCountsAsSentToday() {
        Client client = mtl.as(Team.found(mtl).hire("FIELD"));
        Photo photo = Photo.take(60, 60);
        for (int i = 0; i < 4; i++) {
            PhotoUpload large = PhotoUpload.of(client, photo);
            large.begin("image/jpeg", 5_000_000, photo.hash(), new byte[0]).expect(201);
            large.begin("image/jpeg", 5_000_000, photo.hash(), new byte[0]).expect(200);
            large.discard().expect(204);
        }

        PhotoUpload tooMuch = PhotoUpload.of(client, photo);
        tooMuch.begin("image/jpeg", 5_000_000, photo.hash(), new byte[0]).expect(429);
        tooMuch.state().expect(404);
    }

    @Test
    void twoAtOnceCountBoth() {
        Client client = mtl.as(Team.found(mtl).hire("FIELD"));
        Photo photo = Photo.take(60, 60);

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> PhotoUpload.of(client, photo)
                        .begin("image/jpeg", 5_000_000, photo.hash(), new byte[0])
                        .status())
                .toList();

        assertThat(answers)
                .containsOnly(201, 429)
                .filteredOn(status -> status == 201)
                .hasSize(4);
    }

    /** As when the disk is full or the network file system is gone: no answer but a promise to be kept later. */
    @Test
    void aStoreThatCannotBeWrittenAcknowledgesNothing() throws IOException {
        Client client = mtl.as(MtlSystem.FIELD1);
        PhotoUpload upload = PhotoUpload.of(client, Photo.take(200, 200));
        upload.begin().expect(201);
        upload.send(0, PIECE).expect(204);
        Path store = server.home().directory().resolve("files");
        Path away = store.resolveSibling("files-away");
        Files.move(store, away);
        Files.createFile(store);

        Answer refused = upload.send(PIECE, 2 * PIECE);

        assertThat(refused.expect(503).header("Retry-After")).isPresent();
        assertThat(PhotoUpload.offset(upload.state())).isEqualTo(PIECE);
        Files.delete(store);
        Files.move(away, store);
        upload.sendRest();
        upload.file(client).expect(200);
    }

    @Test
    void namesInTheStoreAreOurs() {
        PhotoUpload upload =
                PhotoUpload.of(mtl.as(MtlSystem.FIELD1), Photo.take(60, 60)).whole();

        assertThat(files()).isNotEmpty().noneMatch(file -> file.toString().contains(upload.id()));
    }

    private static void sendUntilItBreaks(PhotoUpload upload, Map<PhotoUpload, Integer> acknowledged) {
        try {
            for (int offset = 0; offset + PIECE < upload.photo().length(); ) {
                offset = PhotoUpload.offset(upload.send(offset, offset + PIECE).expect(204));
                acknowledged.put(upload, offset);
            }
        } catch (UncheckedIOException killed) {
            acknowledged.putIfAbsent(upload, 0);
        }
    }

    /** As a process does that dies before it looks at the whole file. */
    private void writeTheLastByte(PhotoUpload upload) throws SQLException {
        try {
            Files.write(partOf(upload), upload.photo().taken());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        database.run("update platform.blob set received = length where id = ?::uuid", upload.id());
    }

    private void passHalfAYear(PhotoUpload photo) throws SQLException {
        database.run(
                "update platform.blob set completed_at = completed_at - interval '181 days',"
                        + " unlinked_since = unlinked_since - interval '181 days' where id = ?::uuid",
                photo.id());
    }

    /** Where its pieces lie, or would. */
    private Path partOf(PhotoUpload upload) throws SQLException {
        String key =
                String.valueOf(database.column("select store_key from platform.blob where id = ?::uuid", upload.id())
                        .get(0));
        return server.home()
                .directory()
                .resolve("files")
                .resolve(key.substring(34))
                .resolve(key + ".part");
    }

    private static String push(Phone phone, PhotoUpload photo, ObjectNode operation) {
        operation.withObject("/data").putArray("photos").add(photo.reference());
        return phone.push(List.of(operation)).get(0).get("st").asText();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(server.home().directory().resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
