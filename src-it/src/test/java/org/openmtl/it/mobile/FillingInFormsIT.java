package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;

/** A form is published once and for ever, comes to every phone, and judges what is answered. */
@MtlTest
class FillingInFormsIT {
    private static final String FORMS = "/api/v1/forms";

    private final MtlSystem mtl;
    private final RunningServer server;
    private final Phone phone;

    FillingInFormsIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void whatIsPublishedComesToEveryPhoneAndIsRead() {
        Copy copy = new Copy();
        String cursor = phone.bootstrap(copy::take);
        String form = form();
        publish(form, "How keen?").expect(201);
        publish(form, "How keen are they?").expect(201);

        JsonNode entry = entry(cursor, form);

        assertThat(entry.get("s").asInt()).isZero();
        assertThat(entry.at("/d/versions/0/v").asInt()).isEqualTo(2);
        assertThat(entry.at("/d/versions/1/v").asInt()).isEqualTo(1);
        assertThat(version(form, 1)
                        .expect(200)
                        .json()
                        .at("/questions/0/label/en")
                        .asText())
                .isEqualTo("How keen?");
        assertThat(phone.all("form")).anyMatch(row -> row.get("id").asText().equals(form));
    }

    @Test
    void whoRepeatsARequestMakesNothingTwice() {
        String key = Phone.newId();
        String form = repeated(key, FORMS, newForm(), "/id");
        assertThat(repeated(key, FORMS, newForm(), "/id")).isEqualTo(form);

        String versions = FORMS + "/" + form + "/versions";
        String other = Phone.newId();
        assertThat(repeated(other, versions, questions("How keen?"), "/v")).isEqualTo("1");
        assertThat(repeated(other, versions, questions("How keen?"), "/v")).isEqualTo("1");
        assertThat(repeated(Phone.newId(), versions, questions("How keen?"), "/v"))
                .isEqualTo("2");
        Problems.expect(
                mtl.as(MtlSystem.ANALYST)
                        .with("Idempotency-Key", other)
                        .post(versions, questions("How keen are they?")),
                422);
    }

    private String repeated(String key, String path, String body, String member) {
        return mtl.as(MtlSystem.ANALYST)
                .with("Idempotency-Key", key)
                .post(path, body)
                .expect(201)
                .json()
                .at(member)
                .asText();
    }

    @Test
    void aVersionMayBeKeptForEver() {
        String form = form();
        publish(form, "How keen?").expect(201);

        Answer answer = version(form, 1).expect(200);

        assertThat(answer.header("Cache-Control")).hasValue("private, max-age=31536000, immutable");
        assertThat(mtl.as(MtlSystem.FIELD1)
                        .with("If-None-Match", answer.header("ETag").orElseThrow())
                        .get("/mobile/v1/forms/" + form + "/v/1")
                        .status())
                .isEqualTo(304);
        Problems.expect(version(form, 2), 404);
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsPublished() {
        String form = form();
        publish(form, "How keen?").expect(201);

        for (String sql : List.of(
                "update platform.form_version set definition = '{}' where form_id = ?::uuid returning 1",
                "delete from platform.form_version where form_id = ?::uuid returning 1")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> server.home().superuser().column(sql, form))
                    .hasStackTraceContaining("what is published never changes");
        }
    }

    @Test
    void onlyWhoDesignsFormsPublishesThem() {
        Problems.expect(mtl.as(MtlSystem.FIELD1).post(FORMS, newForm()), 403);
        mtl.as("segment1").post(FORMS, newForm()).expect(201);
        Answer broken = mtl.as(MtlSystem.ANALYST)
                .post(FORMS + "/" + form() + "/versions", Json.object("questions", List.of(Map.of("id", "q1"))));
        assertThat(Problems.fields(Problems.expect(broken, 400))).contains("/questions/0/type");
    }

    @Test
    void answersAreJudgedByTheVersionTheyWereGivenTo() {
        String form = form();
        publish(form, "How keen?").expect(201);

        assertThat(told(form, 1, Map.of("q1", 5))).isEqualTo("applied");
        assertThat(told(form, 1, Map.of("q1", 6))).isEqualTo("quarantined");
        assertThat(told(form, 1, Map.of())).isEqualTo("quarantined");
        assertThat(told(form, 2, Map.of("q1", 5))).isEqualTo("quarantined");
        assertThat(told(Phone.newId(), 1, Map.of("q1", 5))).isEqualTo("quarantined");
        publish(form, "How keen are they?").expect(201);
        assertThat(told(form, 1, Map.of("q1", 4))).isEqualTo("applied");
    }

    @Test
    void theBackOfficeIsToldWhatIsWrong() {
        String form = form();
        publish(form, "How keen?").expect(201);
        String account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
        Object answers = Map.of("formId", form, "v", 1, "a", Map.of("q1", "very"));

        Answer answer = mtl.as(MtlSystem.FIELD1)
                .post("/api/v1/visits", Json.object("accountId", account, "date", "2026-11-20", "form", answers));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("/form/a/q1");
    }

    private String told(String form, int version, Map<String, Object> answers) {
        String account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
        ObjectNode visit = phone.tell(
                "visit.create",
                Phone.newId(),
                "accountId",
                account,
                "date",
                "2026-11-20",
                "form",
                Map.of("formId", form, "v", version, "a", answers));
        return phone.push(visit).get("st").asText();
    }

    private JsonNode entry(String cursor, String id) {
        JsonNode[] found = new JsonNode[1];
        phone.pull(cursor, entry -> found[0] = entry.path("id").asText().equals(id) ? entry : found[0]);
        return found[0];
    }

    private String form() {
        return mtl.as(MtlSystem.ANALYST)
                .post(FORMS, newForm())
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private static String newForm() {
        return Json.object("name", Map.of("en", "First meeting", "zh-CN", "首次拜访"), "purpose", "VISIT");
    }

    private Answer publish(String form, String label) {
        return mtl.as(MtlSystem.ANALYST).post(FORMS + "/" + form + "/versions", questions(label));
    }

    private static String questions(String label) {
        Object question = Map.of("id", "q1", "type", "rating", "label", Map.of("en", label), "required", true);
        return Json.object("questions", List.of(question));
    }

    private Answer version(String form, int number) {
        Client field = mtl.as(MtlSystem.FIELD1);
        return field.get("/mobile/v1/forms/" + form + "/v/" + number);
    }
}
