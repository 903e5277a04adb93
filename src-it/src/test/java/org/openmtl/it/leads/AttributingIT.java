package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** Runs divide the conversions of a team of its own among the touches before them, and each lead tells its part. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttributingIT {
    private static final String RUNS = "/api/v1/attribution-runs";
    private static final String FIRST_DAY = "2026-09-01T00:00:00Z";
    private static final Offset<Double> CLOSE = within(1e-6);

    private final MtlSystem mtl;
    private String seller = "";
    private String analyst = "";

    AttributingIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @BeforeAll
    void aTeamOfItsOwn() {
        Team team = Team.found(mtl);
        seller = team.hire("SALES_MANAGER");
        analyst = team.hire("ANALYST");
    }

    @Test
    void channelsShareWhatTheyWonTogether() {
        Team team = Team.found(mtl);
        String owner = team.hire("SALES_MANAGER");
        won(owner, "G");
        won(owner, "G");
        won(owner, "M");
        touch(owner, won(owner, "G"), "web.visited", "M", "2026-09-04T00:00:00Z");
        mtl.leads(owner).create("company", Companies.name(), "origin", "G", "firstContactAt", FIRST_DAY);
        String reader = team.hire("ANALYST");

        JsonNode markov = done(reader, "model", "MARKOV").get("result");
        JsonNode shapley = done(reader, "model", "SHAPLEY").get("result");

        assertThat(markov.get("conversionRate").asDouble()).isEqualTo(0.8, CLOSE);
        assertThat(of(markov, "removalEffect").get("G")).isEqualTo(0.75, CLOSE);
        assertThat(of(markov, "removalEffect").get("M")).isEqualTo(0.5, CLOSE);
        assertThat(of(markov, "share").get("G")).isEqualTo(0.6, CLOSE);
        assertThat(of(markov, "credits").get("G")).isEqualTo(2.4, CLOSE);
        assertThat(of(markov, "credits").get("M")).isEqualTo(1.6, CLOSE);
        assertThat(of(shapley, "credits").get("G")).isEqualTo(2.5, CLOSE);
        assertThat(of(shapley, "credits").get("M")).isEqualTo(1.5, CLOSE);
        assertThat(shapley.get("leads").asLong()).isEqualTo(5);
        assertThat(shapley.get("touches").asLong()).isEqualTo(6);
    }

    @Test
    void aLeadTellsWhichTouchHasWhichPartAndWhy() {
        Row lead = mtl.leads(seller)
                .create("company", Companies.name(), "origin", "A", "firstContactAt", FIRST_DAY, "wonAt", at(39));
        touch(seller, lead, "web.visited", "B", at(6));
        touch(seller, lead, "web.visited", "C", at(13));
        touch(seller, lead, "web.visited", "D", at(31));
        touch(seller, lead, "web.visited", "E", at(39));
        touch(seller, lead, "web.visited", "F", at(40));
        JsonNode run = done(analyst, "model", "TIME_DECAY", "halfLifeDays", 7);

        JsonNode told = explained(seller, lead, "?run=" + run.get("id").asText());

        assertThat(weights(told))
                .usingComparatorWithPrecision(5e-5)
                .containsExactly(0.0146, 0.0240, 0.0479, 0.2848, 0.6288, 0.0);
        assertThat(told.at("/touches/3/why").asText()).isEqualTo("8.0 days before the conversion, half-life 7");
        assertThat(told.at("/touches/5/why").asText()).isEqualTo("it came after the conversion");
        assertThat(weights(explained(seller, lead, ""))).containsExactly(0.2, 0.2, 0.2, 0.2, 0.2, 0.0);
    }

    @Test
    void aRunNeverChanges() {
        JsonNode run = done(analyst, "model", "LINEAR", "dimension", "CAMPAIGN", "milestone", "LEAD");
        won(seller, "late");

        assertThat(mtl.as(analyst)
                        .get(RUNS + "/" + run.get("id").asText())
                        .expect(200)
                        .json())
                .isEqualTo(run);
        assertThat(run.at("/parameters/dimension").asText()).isEqualTo("CAMPAIGN");
        assertThat(mtl.as(analyst).get(RUNS).expect(200).json().get("items")).contains(run);
    }

    @Test
    void aRunIsSeenWhereItsUnitIs() {
        JsonNode run = done(analyst, "model", "FIRST");
        String stranger = Team.found(mtl).hire("ANALYST");

        Problems.expect(mtl.as(stranger).get(RUNS + "/" + run.get("id").asText()), 404);
        assertThat(mtl.as(stranger).get(RUNS).expect(200).json().get("items")).isEmpty();
        assertThat(mtl.as(MtlSystem.ANALYST)
                        .get(RUNS + "/" + run.get("id").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeRunIsRefused() {
        assertThat(refused("lookbackDays", 90)).containsExactly("model");
        assertThat(refused("model", "BEST")).containsExactly("model");
        assertThat(refused("model", "LINEAR", "lookbackDays", 0)).containsExactly("lookbackDays");
        assertThat(refused("model", "LINEAR", "stages", List.of("SOLD"))).containsExactly("stages");
        assertThat(refused("model", "LINEAR", "score", 1)).containsExactly("score");
        assertThat(refused("model", "LINEAR", "unitId", Team.found(mtl).id())).containsExactly("unitId");
        Problems.expect(start(seller, "model", "LINEAR"), 403);
    }

    @Test
    void anExplanationNeedsALeadAndARunOfOnesTerritory() {
        Row foreign = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row own = won(seller, "A");

        Problems.expect(mtl.as(seller).get("/api/v1/leads/" + foreign.id() + "/attribution"), 404);
        for (String run : List.of("latest", UUID.randomUUID().toString())) {
            Answer answer = mtl.as(seller).get("/api/v1/leads/" + own.id() + "/attribution?run=" + run);
            assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("run");
        }
    }

    private Row won(String username, String channel) {
        return mtl.leads(username)
                .create(
                        "company",
                        Companies.name(),
                        "origin",
                        channel,
                        "firstContactAt",
                        FIRST_DAY,
                        "wonAt",
                        "2026-09-11T00:00:00Z");
    }

    private void touch(String username, Row lead, String kind, String channel, String at) {
        mtl.as(username)
                .post("/api/v1/touches", Json.object("leadId", lead.id(), "kind", kind, "channel", channel, "at", at))
                .expect(201);
    }

    /** A day, the first of September being 1. */
    private static String at(int day) {
        return Instant.parse(FIRST_DAY).plus(Duration.ofDays(day - 1L)).toString();
    }

    private Answer start(String username, Object... namesAndValues) {
        return mtl.as(username).post(RUNS, Json.object(namesAndValues));
    }

    private JsonNode done(String username, Object... namesAndValues) {
        String id = start(username, namesAndValues).expect(202).json().get("id").asText();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> mtl.as(username).get(RUNS + "/" + id).expect(200).json(),
                        run -> run.get("state").asText().equals("DONE"));
    }

    private List<String> refused(Object... namesAndValues) {
        return Problems.fields(Problems.expect(start(analyst, namesAndValues), 400));
    }

    private JsonNode explained(String username, Row lead, String query) {
        return mtl.as(username)
                .get("/api/v1/leads/" + lead.id() + "/attribution" + query)
                .expect(200)
                .json();
    }

    private static double[] weights(JsonNode told) {
        return StreamSupport.stream(told.get("touches").spliterator(), false)
                .mapToDouble(touch -> touch.get("weight").asDouble())
                .toArray();
    }

    private static Map<String, Double> of(JsonNode result, String member) {
        Map<String, Double> byChannel = new TreeMap<>();
        result.get("channels")
                .forEach(channel -> byChannel.put(
                        channel.get("channel").asText(), channel.get(member).asDouble()));
        return byChannel;
    }
}
