package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;

/** A photo arrives whatever the line does, byte for byte as it was promised, and without the place it was taken at. */
@MtlTest
class UploadingPhotosIT {
    private static final int PIECE = 32 * 1024;

    private final MtlSystem mtl;
    private final Client field1;

    UploadingPhotosIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.field1 = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD)
                .client();
    }

    @Test
    void itComesInPieces() throws Exception {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());

        Answer begun = upload.begin().expect(201);
        Answer first = upload.send(0, PIECE).expect(204);
        Answer last = upload.sendRest();

        assertThat(begun.header("Location")).hasValue(mtl.anyone().server() + upload.path());
        assertThat(begun.header("Upload-Offset")).hasValue("0");
        assertThat(begun.header("Upload-Limit")).hasValue("max-size=5242880, max-append-size=262144, max-age=1209600");
        assertThat(first.header("Upload-Offset")).hasValue(String.valueOf(PIECE));
        assertThat(first.header("Upload-Complete")).hasValue("?0");
        assertThat(last.header("Upload-Complete")).hasValue("?1");
        assertThat(upload.state().expect(204).headers())
                .containsEntry("Upload-Complete", List.of("?1"))
                .containsEntry(
                        "Upload-Offset", List.of(String.valueOf(upload.photo().length())))
                .containsEntry(
                        "Upload-Length", List.of(String.valueOf(upload.photo().length())));
        HttpResponse<byte[]> file = bytes("/api/v1/files/" + upload.id());
        assertThat(file.body()).isEqualTo(upload.photo().plain());
        assertThat(file.headers().map())
                .containsEntry("content-type", List.of("image/jpeg"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"" + upload.id() + ".jpg\""))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("private, no-cache"));
    }

    @Test
    void whoHasItNeedNotTakeItAgain() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take()).whole();
        Answer file = upload.file(field1).expect(200);

        upload.file(field1.with("If-None-Match", file.etag())).expect(304);
        assertThat(upload.thumbnail(field1).expect(200).etag()).isNotEqualTo(file.etag());
    }

    @Test
    void thereIsASmallPicture() throws Exception {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take(1600, 1200)).whole();

        for (String path : List.of("/api/v1/files/" + upload.id() + "/thumbnail", upload.path() + "/thumbnail")) {
            HttpResponse<byte[]> small = bytes(path);
            assertThat(small.statusCode()).isEqualTo(200);
            assertThat(small.body()).hasSizeBetween(500, 15_000).startsWith(0xff, 0xd8);
        }
    }

    @Test
    void theFirstBytesMayComeWithTheAnnouncement() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        Photo photo = upload.photo();

        Answer begun = upload.begin("image/jpeg", photo.length(), photo.hash(), photo.piece(0, 1000));
        Answer again = upload.begin("image/jpeg", photo.length(), photo.hash(), photo.piece(0, 1000));

        assertThat(PhotoUpload.offset(begun.expect(201))).isEqualTo(1000);
        assertThat(PhotoUpload.offset(again.expect(200))).isEqualTo(1000);
        assertThat(upload.sendRest().header("Upload-Complete")).hasValue("?1");
    }

    @Test
    void announcingItAgainTellsHowFarItIs() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        upload.begin().expect(201);
        upload.send(0, 5000).expect(204);

        assertThat(PhotoUpload.offset(upload.begin().expect(200))).isEqualTo(5000);
        assertThat(upload.with(Photo.take())
                        .begin()
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 8191, 8192, 16_384, 29_999})
    void aLineThatBreaksLosesNothingThatArrived(int arrived) {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        upload.begin().expect(201);
        upload.send(0, 10_000).expect(204);

        upload.breakOff(10_000, 30_000, arrived);

        Awaitility.await().until(() -> PhotoUpload.offset(upload.state()) == 10_000 + arrived);
        Answer wrong = upload.send(5000, upload.photo().piece(5000, 6000));
        assertThat(Problems.expect(wrong, 409).get("code").asText()).isEqualTo("wrong-offset");
        assertThat(PhotoUpload.offset(wrong)).isEqualTo(10_000 + arrived);
        upload.sendRest();
        assertThat(upload.file(field1).expect(200).body()).doesNotContain(Photo.PLACE);
    }

    @Test
    void aPhotoOfAThousandBreaksArrives() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take(60, 60));
        upload.begin().expect(201);

        for (int at = 0; at < upload.photo().length() - 100; at += 97) {
            int next = at;
            upload.breakOff(at, 1000, 97);
            Awaitility.await().until(() -> PhotoUpload.offset(upload.state()) == next + 97);
        }

        assertThat(upload.sendRest().header("Upload-Complete")).hasValue("?1");
    }

    @Test
    void whatIsNotWhatWasPromisedIsFoundOut() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        Photo other = Photo.take();
        int length = Math.min(upload.photo().length(), other.length());
        upload.begin("image/jpeg", length, other.hash(), new byte[0]).expect(201);

        Answer mismatch = upload.send(0, length);
        Answer again = upload.send(length, length);

        assertThat(Problems.expect(mismatch, 422).get("code").asText()).isEqualTo("hash-mismatch");
        assertThat(Problems.expect(again, 422).get("code").asText()).isEqualTo("hash-mismatch");
        assertThat(upload.state().expect(204).header("Upload-Complete")).hasValue("?0");
        upload.discard().expect(204);
        upload.state().expect(404);
        upload.whole();
    }

    @Test
    void manyWritersAtOnceAreOneWriter() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        upload.begin().expect(201);

        List<Answer> answers = atOnce(12, () -> upload.send(0, PIECE));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(PhotoUpload.offset(answer)).isIn(0, PIECE);
        });
        assertThat(PhotoUpload.offset(upload.state())).isEqualTo(PIECE);
        upload.sendRest();
    }

    @Test
    void theLastPieceTwentyTimesAtOnceCompletesItOnce() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take(60, 60));
        upload.begin().expect(201);
        int length = upload.photo().length();

        List<Answer> answers = atOnce(20, () -> upload.send(0, length));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(204, 409));
        assertThat(upload.state().header("Upload-Complete")).hasValue("?1");
        upload.send(length, length).expect(204);
    }

    @Test
    void thePhotoOfTheSamePixelsTwiceIsTwoPhotos() {
        Photo photo = Photo.take();

        PhotoUpload.of(field1, photo).whole();
        PhotoUpload.of(field1, photo).whole();
    }

    @Test
    void anIdIsOnesOwnAndTellsNobodyAnything() {
        Client field2 = Phone.of(mtl.anyone(), MtlSystem.FIELD2, RunningServer.DEMO_PASSWORD)
                .client();
        PhotoUpload theirs = PhotoUpload.of(field1, Photo.take()).whole();
        PhotoUpload mine = theirs.by(field2).with(Photo.take());

        mine.state().expect(404);
        mine.send(0, 100).expect(404);
        mine.discard().expect(404);
        Answer file = mine.file(field2).expect(404);
        Answer unknown = PhotoUpload.of(field2, mine.photo()).file(field2).expect(404);
        assertThat(file.json().get("code")).isEqualTo(unknown.json().get("code"));
        mine.whole();
        assertThat(theirs.file(field1).expect(200).etag())
                .isNotEqualTo(mine.file(field2).expect(200).etag());
    }

    @Test
    void onlyPicturesAreTaken() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] huge = hugePng();

        assertThat(refusal(page, "image/jpeg")).isEqualTo("no-picture");
        assertThat(refusal(huge, "image/png")).isEqualTo("too-many-pixels");
        assertThat(refusal(upload.photo().taken(), "image/png")).isEqualTo("no-picture");
        upload.begin("image/svg+xml", 10, upload.photo().hash(), new byte[0]).expect(415);
        upload.begin("image/jpeg", 0, upload.photo().hash(), new byte[0]).expect(400);
    }

    @Test
    void tooMuchIsRefusedAndSaysWhatIsAllowed() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take(1200, 900));

        Answer tooLong = upload.begin("image/jpeg", 5_242_881, upload.photo().hash(), new byte[0]);
        upload.begin().expect(201);
        Answer piece = upload.send(0, 262_145);
        Answer beyond = upload.send(0, new byte[262_144]);

        assertThat(upload.photo().length()).isGreaterThan(262_145);
        assertThat(tooLong.expect(413).header("Upload-Limit")).isPresent();
        assertThat(piece.expect(413).header("Upload-Limit")).isPresent();
        beyond.expect(204);
        upload.send(262_144, new byte[262_144]).expect(upload.photo().length() >= 524_288 ? 204 : 400);
        upload.discard().expect(204);
    }

    @Test
    void whatIsMissingIsNamed() {
        Client typed = field1.with("Content-Type", "image/jpeg");

        Answer noKey = typed.send("POST", "/mobile/v1/blobs", "");
        Answer noOffset = field1.with("Content-Type", "application/partial-upload")
                .send("PATCH", "/mobile/v1/blobs/" + UUID.randomUUID(), "x");

        assertThat(Problems.fields(Problems.expect(noKey, 400))).containsExactly("Idempotency-Key");
        assertThat(Problems.fields(Problems.expect(noOffset, 400))).containsExactly("Upload-Offset");
    }

    @Test
    void clientsOfTusAndThoseWithoutPatchAreUnderstood() {
        PhotoUpload upload = PhotoUpload.of(field1, Photo.take());
        upload.begin().expect(201);

        Answer tus = field1.with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", "0")
                .with("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload.path(), upload.photo().piece(0, 5000));
        Answer post = field1.with("X-HTTP-Method-Override", "PATCH")
                .with("Upload-Offset", "5000")
                .with("Content-Type", "application/partial-upload")
                .send("POST", upload.path(), upload.photo().piece(5000, 10_000));

        assertThat(tus.expect(204).header("Tus-Resumable")).hasValue("1.0.0");
        assertThat(PhotoUpload.offset(post.expect(204))).isEqualTo(10_000);
        upload.sendRest();
    }

    private String refusal(byte[] file, String type) {
        PhotoUpload upload = PhotoUpload.of(field1, new Photo(file, file));
        upload.begin(type, file.length, Photo.hash(file), new byte[0]).expect(201);
        JsonNode problem = Problems.expect(upload.send(0, file.length), 422);
        upload.file(field1).expect(404);
        return problem.get("code").asText();
    }

    /** 50,000 x 50,000 pixels, as far as its head says. */
    private static byte[] hugePng() {
        return java.util.HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d494844520000c3500000c3500802000000c4cdaa9d"
                        + "0000000949444154789c630000000100015eff7df90000000049454e44ae426082");
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(field1.server() + path))
                .header("Authorization", Objects.requireNonNull(field1.headers().get("Authorization")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static List<Answer> atOnce(int times, java.util.function.Supplier<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(CompletableFuture.supplyAsync(request, threads));
            }
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
