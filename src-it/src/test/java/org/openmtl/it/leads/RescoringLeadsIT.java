package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** The job that scores all leads anew comes to the same as scoring each when something happens to it, whoever is at them meanwhile. */
@MtlTest
class RescoringLeadsIT {
    private static final String MODELS = "/api/v1/score-models";

    private static final String RULES = """
            {"fit": {"cap": 100, "groups": [{"name": "role", "cap": 100, "rules": [
                {"id": "director", "property": "jobTitle", "operator": "contains", "value": "director", "points": %d},
                {"id": "company", "property": "company", "operator": "present", "points": 10}]}]},
             "engagement": {"cap": 100, "groups": [{"name": "asked", "cap": 80, "rules": [
                {"id": "form", "kind": "form.submitted", "points": 30, "decay": {"type": "exponential", "halfLifeDays": 10}},
                {"id": "click", "kind": "email.*", "points": 5}]}]},
             "grades": {"fit": {"A": 60, "B": 30}, "engagement": {"1": 60, "2": 25}, "hysteresis": 5},
             "mql": ["A1"]}""";

    private static final String KEPT = """
            SELECT concat_ws('|', fit, engagement, grade, to_char(computed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
              FROM leads.score WHERE lead_id = CAST(? AS uuid)
            """;

    /** A score that is kept, and as of when. */
    private record Kept(double fit, double engagement, String grade, String at) {}

    private final MtlSystem mtl;
    private final Database database;
    private final String segment = "R" + Companies.unique();

    RescoringLeadsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void aRunComesToWhatEachEventCameTo() throws SQLException {
        String model = activeModel();
        Row cold = lead("Buyer");
        Row warm = lead("Director");
        touch(warm, "form.submitted", Duration.ofDays(15));
        touch(warm, "email.clicked", Duration.ofDays(1));
        Row unscored = lead("Director");
        touch(unscored, "form.submitted", Duration.ofDays(3));
        List<Row> leads = List.of(cold, warm, unscored);
        leads.forEach(this::assertExplained);
        database.run("DELETE FROM leads.score WHERE lead_id = CAST(? AS uuid)", unscored.id());
        database.run("UPDATE leads.score SET fit = 1, engagement = 1 WHERE lead_id = CAST(? AS uuid)", warm.id());

        JsonNode run = rescore(model);

        assertThat(run.get("scored").asInt()).isEqualTo(3);
        assertThat(run.get("changed").asInt()).isBetween(2, 3);
        leads.forEach(this::assertExplained);
        assertThat(kept(warm).fit()).isEqualTo(70);
    }

    @Test
    void aLeadThatTheRunFindsGoodEnoughIsPromoted() throws SQLException {
        String model = activeModel();
        Row lead = lead("Assistant");
        touch(lead, "form.submitted", Duration.ZERO);
        touch(lead, "form.submitted", Duration.ZERO);
        touch(lead, "form.submitted", Duration.ZERO);
        assertThat(kept(lead).grade()).isEqualTo("C1");
        JsonNode seen = as().get(MODELS + "/" + model).expect(200).json();
        String etag = "\"" + seen.get("version").asLong() + "\"";
        String kinder = RULES.formatted(60).replace("\"points\": 10}", "\"points\": 70}");
        as().patch(MODELS + "/" + model, etag, "{\"definition\": " + kinder + "}")
                .expect(200);
        as().post(MODELS + "/" + model + "/activate", "{}").expect(200);

        rescore(model);

        Row promoted = mtl.leads(MtlSystem.FIELD1).read(lead.id());
        assertThat(promoted.text("stage")).isEqualTo("MQL");
        assertThat(promoted.text("stageReason")).startsWith("Score A1").endsWith("version 2");
        assertExplained(lead);
    }

    @Test
    void whatHappensWhileARunGoesOnIsNotLost() {
        String model = activeModel();
        List<Row> leads = IntStream.range(0, 6).mapToObj(n -> lead("Director")).toList();

        IntStream.range(0, 4).parallel().forEach(n -> {
            if (n == 0) {
                rescore(model);
                rescore(model);
            } else {
                leads.forEach(lead -> touch(lead, "form.submitted", Duration.ofDays(20L * n)));
            }
        });

        leads.forEach(this::assertExplained);
    }

    private void assertExplained(Row lead) {
        Kept kept = kept(lead);
        JsonNode explained = mtl.as(MtlSystem.FIELD1)
                .get("/api/v1/leads/" + lead.id() + "/score?asOf=" + kept.at())
                .expect(200)
                .json();
        double points = 0;
        for (JsonNode point : explained.get("points")) {
            points += point.get("points").asDouble();
        }
        assertThat(kept.fit()).isEqualTo(explained.get("fit").asDouble());
        assertThat(kept.engagement()).isCloseTo(explained.get("engagement").asDouble(), within(0.000_002));
        assertThat(kept.fit() + kept.engagement()).isCloseTo(points, within(0.000_01));
    }

    private Kept kept(Row lead) {
        String[] kept = String.valueOf(database.column(KEPT, lead.id()).get(0)).split("\\|");
        return new Kept(Double.parseDouble(kept[0]), Double.parseDouble(kept[1]), kept[2], kept[3]);
    }

    private String activeModel() {
        String body = "{\"name\": \"" + segment + "\", \"segment\": \"" + segment + "\", \"definition\": "
                + RULES.formatted(60) + "}";
        String model = as().post(MODELS, body).expect(201).json().get("id").asText();
        as().post(MODELS + "/" + model + "/activate", "{}").expect(200);
        return model;
    }

    private JsonNode rescore(String model) {
        JsonNode begun =
                as().post(MODELS + "/" + model + "/rescore", "").expect(202).json();
        String path = MODELS + "/" + model + "/runs/" + begun.get("id").asText();
        JsonNode ended = await().atMost(Duration.ofSeconds(60))
                .until(() -> as().get(path).expect(200).json(), run -> run.has("endedAt"));
        assertThat(ended.get("state").asText()).isEqualTo("DONE");
        return ended;
    }

    private Row lead(String jobTitle) {
        return mtl.leads(MtlSystem.FIELD1)
                .create("company", Companies.name(), "jobTitle", jobTitle, "segment", segment);
    }

    private void touch(Row lead, String kind, Duration ago) {
        String at = Instant.now().minus(ago).toString();
        mtl.as(MtlSystem.FIELD1)
                .post("/api/v1/touches", Json.object("leadId", lead.id(), "kind", kind, "at", at))
                .expect(201);
    }

    private Client as() {
        return mtl.as("segment1");
    }
}
