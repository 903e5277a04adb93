package org.openmtl.it.mobile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** Who sees a visit or lead sees its photos, whichever of the two comes first; nobody else does. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotosOfRowsIT {
    private final MtlSystem mtl;
    private final Phone phone;
    private final Phone other;
    private final String account;

    PhotosOfRowsIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
        this.other = Phone.of(mtl.anyone(), MtlSystem.FIELD2, RunningServer.DEMO_PASSWORD);
        this.account = phone.all("account").get(0).get("id").asText();
    }

    @Test
    void theVisitTellsWhatIsMissingAndDoesNotWaitForIt() {
        PhotoUpload here = upload().whole();
        PhotoUpload half = upload();
        half.begin().expect(201);
        half.send(0, 1000).expect(204);
        PhotoUpload unknown = upload();

        JsonNode result = push(visit(here, half, unknown));

        assertThat(result.get("st").asText()).isEqualTo("applied");
        assertThat(texts(result.get("missingBlobs"))).containsExactly(half.id(), unknown.id());
    }

    @Test
    void askedAgainItTellsWhatIsMissingNow() {
        PhotoUpload upload = upload();
        ObjectNode visit = visit(upload);
        assertThat(texts(push(visit).get("missingBlobs"))).containsExactly(upload.id());

        upload.whole();

        JsonNode again = push(visit);
        assertThat(again.get("st").asText()).isEqualTo("duplicate");
        assertThat(texts(again.get("missingBlobs"))).isEmpty();
    }

    @Test
    void aLeadHasPhotosToo() {
        PhotoUpload card = upload();
        ObjectNode lead = phone.lead("name", "A card");
        lead.withObject("/data").putArray("photos").add(card.reference());

        JsonNode result = push(lead);
        card.whole();

        assertThat(texts(result.get("missingBlobs"))).containsExactly(card.id());
        String id = lead.get("id").asText();
        assertThat(mtl.leads(MtlSystem.MANAGER)
                        .read(id)
                        .json()
                        .at("/photos/0/id")
                        .asText())
                .isEqualTo(card.id());
        assertThat(phone.all("lead"))
                .filteredOn(row -> row.get("id").asText().equals(id))
                .allSatisfy(row -> assertThat(row.at("/d/photos/0/sha256").asText())
                        .isEqualTo(card.photo().hash()));
        card.file(mtl.as(MtlSystem.MANAGER)).expect(200);
    }

    @Test
    void theManagerSeesThePhotoWhenItIsHereAndNobodyElseDoes() {
        PhotoUpload upload = upload();
        push(visit(upload));

        assertThat(code(upload, mtl.as(MtlSystem.MANAGER))).isEqualTo("file-incomplete");
        assertThat(code(upload, other.client())).isEqualTo("not-found");
        upload.whole();

        upload.file(mtl.as(MtlSystem.MANAGER)).expect(200);
        upload.thumbnail(mtl.as(MtlSystem.MANAGER)).expect(200);
        mtl.as(MtlSystem.MANAGER).get(upload.path() + "/thumbnail").expect(200);
        for (String stranger : List.of(MtlSystem.FIELD2, "manager2")) {
            assertThat(code(upload, mtl.as(stranger))).isEqualTo("not-found");
            upload.thumbnail(mtl.as(stranger)).expect(404);
        }
        upload.file(mtl.as(MtlSystem.ADMIN)).expect(403);
    }

    @Test
    void aSmallPictureGoesAheadAndIsReplacedByOursWhenThePhotoIsHere() {
        Client manager = mtl.as(MtlSystem.MANAGER);
        PhotoUpload upload = upload();
        push(visit(upload));
        byte[] small = Photo.take(80, 60).taken();
        assertThat(upload.sendAhead(small).status()).isEqualTo(404);
        upload.begin().expect(201);
        upload.thumbnail(manager).expect(404);

        upload.sendAhead(small).expect(204);
        upload.sendAhead(small).expect(204);

        byte[] shown = manager.download("/api/v1/files/" + upload.id() + "/thumbnail");
        assertThat(new String(shown, ISO_8859_1)).startsWith("\u00ff\u00d8").doesNotContain(Photo.PLACE);
        assertThat(upload.sendAhead(Photo.take(400, 300).taken()).status()).isEqualTo(413);
        assertThat(upload.sendAhead("no picture".getBytes(ISO_8859_1)).status()).isEqualTo(422);
        upload.by(other.client()).sendAhead(small).expect(404);
        upload.thumbnail(mtl.as(MtlSystem.FIELD2)).expect(404);
        assertThat(code(upload, manager)).isEqualTo("file-incomplete");

        upload.sendRest();

        assertThat(manager.download("/api/v1/files/" + upload.id() + "/thumbnail"))
                .isNotEqualTo(shown);
        upload.sendAhead(small).expect(204);
    }

    @Test
    void namingSomebodysPhotoDoesNotOpenIt() {
        PhotoUpload theirs = upload().whole();
        String mine = other.all("account").get(0).get("id").asText();
        ObjectNode visit = other.visit(mine);
        visit.withObject("/data").putArray("photos").add(theirs.reference());

        JsonNode result = other.push(List.of(visit)).get(0);

        assertThat(texts(result.get("missingBlobs"))).containsExactly(theirs.id());
        assertThat(code(theirs, other.client())).isEqualTo("file-incomplete");
        assertThat(code(theirs, mtl.as("manager2"))).isEqualTo("file-incomplete");
    }

    @Test
    void aPhotoComesForAVisitThatIsArchivedMeanwhile() {
        PhotoUpload upload = upload();
        ObjectNode visit = visit(upload);
        push(visit);
        Client manager = mtl.as(MtlSystem.MANAGER);
        String path = "/api/v1/visits/" + visit.get("id").asText();
        manager.delete(path, manager.get(path).expect(200).etag()).expect(204);

        upload.whole();

        upload.file(manager).expect(200);
    }

    @Test
    void aLeadThatMovesTakesItsPhotosAlong() {
        Team above = Team.found(mtl);
        Team from = above.foundBelow();
        String owner = from.hire("FIELD");
        Client colleague = mtl.as(from.hire("FIELD"));
        Client neighbour = mtl.as(above.foundBelow().hire("FIELD"));
        Client boss = mtl.as(above.hire("SALES_MANAGER"));
        PhotoUpload card = PhotoUpload.of(mtl.as(owner), Photo.take(60, 60)).whole();
        String body = "{\"name\":\"On the move\",\"photos\":[" + card.reference() + "]}";
        String lead = "/api/v1/leads/"
                + mtl.as(owner)
                        .post("/api/v1/leads", body)
                        .expect(201)
                        .json()
                        .get("id")
                        .asText();
        card.file(colleague).expect(200);
        assertThat(code(card, neighbour)).isEqualTo("not-found");

        String there = neighbour
                .post("/api/v1/leads", Json.object("name", "At home"))
                .expect(201)
                .json()
                .get("unitId")
                .asText();
        boss.patch(lead, boss.get(lead).etag(), Json.object("unitId", there)).expect(200);

        card.file(neighbour).expect(200);
        assertThat(code(card, colleague)).isEqualTo("not-found");
    }

    @Test
    void aCompletePhotoOfAVisitIsNotThrownAway() {
        PhotoUpload upload = upload().whole();
        push(visit(upload));

        upload.discard().expect(409);

        upload.file(mtl.as(MtlSystem.MANAGER)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "sha256", "len", "type", "q", "path"})
    void aReferenceThatIsBrokenIsKeptForAPerson(String member) {
        ObjectNode visit = visit(upload());
        ((ObjectNode) visit.at("/data/photos/0")).put(member, "../../etc/passwd <not this>".repeat(4));

        JsonNode result = push(visit);

        assertThat(result.get("st").asText()).isEqualTo("quarantined");
        assertThat(result.at("/problem/errors/0/field").asText()).isEqualTo("photos");
    }

    @Test
    void theBackOfficeRefusesABrokenReference() {
        String body = "{\"accountId\":\"%s\",\"date\":\"2026-11-22\",\"photos\":[{\"id\":\"x\"}]}".formatted(account);

        assertThat(mtl.as(MtlSystem.FIELD1)
                        .post("/api/v1/visits", body)
                        .expect(400)
                        .body())
                .contains("photos");
    }

    private PhotoUpload upload() {
        return PhotoUpload.of(phone.client(), Photo.take(60, 60));
    }

    private ObjectNode visit(PhotoUpload... photos) {
        ObjectNode visit = phone.visit(account);
        Consumer<PhotoUpload> add =
                photo -> visit.withObject("/data").withArray("photos").add(photo.reference());
        List.of(photos).forEach(add);
        return visit;
    }

    private JsonNode push(ObjectNode operation) {
        return phone.push(List.of(operation)).get(0);
    }

    private static String code(PhotoUpload upload, Client reader) {
        return upload.file(reader).expect(404).json().get("code").asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
