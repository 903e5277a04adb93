package org.openmtl.it.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** Anybody may fill in a form; a lead of its unit comes of it. */
@MtlTest
class SubmittingWebFormsIT {
    private static final String PATH = "/api/v1/web-forms";
    private static final String SEGMENT_MANAGER = "segment1";
    private static final String PAGE = "https://www.example.com";

    private final MtlSystem mtl;
    private final Database database;

    SubmittingWebFormsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void aSubmissionBecomesALeadOfTheFormsUnit() {
        JsonNode form = add("consentText", "v3");
        String company = Companies.name();

        Answer answer = mtl.anyone()
                .post(submissions(form), Json.object("company", company, "consent", true, "utm_source", "news"))
                .expect(202);

        assertThat(answer.body()).isEqualTo("{\"received\":true}");
        assertThat(answer.header("RateLimit-Remaining")).hasValue("9");
        JsonNode lead = lead(company);
        assertThat(lead.get("unitId")).isEqualTo(form.get("unitId"));
        assertThat(lead.get("channel").asText()).isEqualTo("web-form");
        assertThat(lead.get("consentText").asText()).isEqualTo("v3");
        assertThat(lead.get("attributes").get("utm_source").asText()).isEqualTo("news");
        assertThat(lead.get("createdBy").asText())
                .isEqualTo("job:web-form:" + form.get("id").asText());
        assertThat(database.column(
                        "select payload -> 'fields' ->> 'company' from leads.raw_payload where lead_id = ?::uuid",
                        lead.get("id").asText()))
                .containsExactly(company);
    }

    @Test
    void aPlainFormIsTakenToo() {
        String company = Companies.unique();

        mtl.anyone()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", submissions(add()), "company=" + company + "+GmbH&email=ana%40example.com&website=")
                .expect(202);

        assertThat(lead(company + " GmbH").get("email").asText()).isEqualTo("ana@example.com");
    }

    @Test
    void aMachineIsToldTheSameAndLeavesNothing() {
        String company = Companies.name();

        Answer answer = mtl.anyone()
                .post(submissions(add()), Json.object("company", company, "website", "http://spam.example"))
                .expect(202);

        assertThat(answer.body()).isEqualTo("{\"received\":true}");
        assertThat(database.number("select count(*) from leads.lead where company = ?", company))
                .isZero();
    }

    @Test
    void onlyWelcomePagesMaySendItByScript() {
        String path = submissions(add("origins", List.of(PAGE)));
        Client page = mtl.anyone().with("Access-Control-Request-Method", "POST");

        Answer asked = page.with("Origin", PAGE).send("OPTIONS", path, "").expect(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).hasValue(PAGE);
        Answer stranger = page.with("Origin", "https://evil.example").send("OPTIONS", path, "");
        assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();

        String body = Json.object("company", Companies.name());
        Problems.expect(mtl.anyone().with("Origin", "https://evil.example").post(path, body), 403);
        mtl.anyone().with("Origin", PAGE).post(path, body).expect(202);
        Answer refused = mtl.anyone().with("Origin", PAGE).post(path, Json.object("stage", "WON"));
        assertThat(Problems.fields(Problems.expect(refused, 400))).containsExactly("stage");
        assertThat(refused.header("Access-Control-Allow-Origin")).hasValue(PAGE);
    }

    @Test
    void whoSendsTooOftenHasToWait() {
        String path = submissions(add("perMinute", 1));

        // Four fall into two minutes at most.
        Answer refused = Stream.generate(() -> mtl.anyone().post(path, Json.object("company", Companies.name())))
                .limit(4)
                .filter(answer -> answer.status() != 202)
                .findFirst()
                .orElseThrow();

        Problems.expect(refused, 429);
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void formsAreKeptByThoseWhoBringLeadsIn() {
        JsonNode form = add();
        String path = PATH + "/" + form.get("id").asText();
        Client keeper = mtl.as(SEGMENT_MANAGER);
        JsonNode changed = keeper.patch(path, "\"1\"", Json.object("name", "Renamed"))
                .expect(200)
                .json();
        assertThat(changed.get("name").asText()).isEqualTo("Renamed");
        Problems.expect(keeper.patch(path, "\"1\"", Json.object("name", "Again")), 412);
        assertThat(keeper.get(PATH + "?limit=200").expect(200).body())
                .contains(form.get("id").asText());
        Problems.expect(mtl.as(MtlSystem.ANALYST).post(PATH, draft()), 403);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(path), 403);
        assertThat(Problems.fields(Problems.expect(
                        keeper.post(PATH, Json.object("name", "Bad", "fields", List.of("stage"))), 400)))
                .containsExactly("fields");

        keeper.delete(path, "\"2\"").expect(204);

        Problems.expect(mtl.anyone().post(submissions(form), Json.object("company", "Late")), 404);
        Problems.expect(mtl.anyone().post(PATH + "/unknown/submissions", Json.object("company", "Nobody")), 404);
    }

    private JsonNode add(Object... more) {
        return mtl.as(SEGMENT_MANAGER).post(PATH, draft(more)).expect(201).json();
    }

    private static String draft(Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = "name";
        all[1] = "Fair 2026";
        all[2] = "fields";
        all[3] = List.of("name", "company", "email");
        System.arraycopy(more, 0, all, 4, more.length);
        return Json.object(all);
    }

    private static String submissions(JsonNode form) {
        return PATH + "/" + form.get("key").asText() + "/submissions";
    }

    private JsonNode lead(String company) {
        String id = String.valueOf(database.column("select id from leads.lead where company = ?", company)
                .get(0));
        return mtl.as(SEGMENT_MANAGER).get("/api/v1/leads/" + id).expect(200).json();
    }
}
