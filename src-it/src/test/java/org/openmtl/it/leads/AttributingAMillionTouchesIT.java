package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** Runs over a million touches of a quarter of a million leads end, and say how long they took: two minutes are the target. */
@MtlTest
@Tag("soak")
class AttributingAMillionTouchesIT {
    private static final int LEADS = 250_000;

    /** Past the triggers, which would write audit and feed of all of them. */
    private static final String SEED = """
            SET LOCAL session_replication_role = replica;
            CREATE TEMP TABLE drawn ON COMMIT DROP AS
                SELECT n, uuidv7() AS id, now() - interval '30 days' - random() * interval '300 days' AS since, random() < 0.1 AS won
                  FROM generate_series(1, %1$d) AS n;
            INSERT INTO leads.lead (id, unit_id, stage, stage_since, company, origin, channel, first_contact_at, won_at, created_by, updated_by)
                SELECT id, '%2$s', CASE WHEN won THEN 'WON' ELSE 'INQUIRY' END, since, 'Company ' || n, 'import', 'import', since,
                       CASE WHEN won THEN since + interval '20 days' END, 'job:test', 'job:test' FROM drawn;
            INSERT INTO leads.stage_change (id, lead_id, unit_id, to_stage, at, reason, created_by)
                SELECT gen_random_uuid(), id, '%2$s', CASE WHEN won THEN 'WON' ELSE 'INQUIRY' END, since, 'imported', 'job:test' FROM drawn;
            INSERT INTO leads.touch (id, unit_id, lead_id, at, kind, channel, campaign, created_by)
                SELECT uuidv7(), '%2$s', id, since + t * interval '3 days' * random(), 'web.visited',
                       'channel ' || floor(12 * power(random(), 2)), 'campaign ' || floor(300 * random()), 'job:test'
                  FROM drawn, generate_series(1, 4) AS t;
            """;

    private final MtlSystem mtl;
    private final Database superuser;

    AttributingAMillionTouchesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
    }

    @Test
    void everyModelCountsAll() throws SQLException {
        Team team = Team.found(mtl);
        superuser.run("do $do$ begin " + SEED.formatted(LEADS, UUID.fromString(team.id())) + " end $do$");
        superuser.run("ANALYZE leads.lead, leads.touch, leads.stage_change");
        String analyst = team.hire("ANALYST");

        for (String model : List.of("LINEAR", "TIME_DECAY", "W_SHAPED", "SHAPLEY", "MARKOV")) {
            attribute(analyst, model, 1);
        }
        attribute(analyst, "MARKOV", 2);
    }

    private void attribute(String analyst, String model, int order) {
        String body = Json.object("model", model, "markovOrder", order, "lookbackDays", 3650);
        String path = "/api/v1/attribution-runs/"
                + mtl.as(analyst)
                        .post("/api/v1/attribution-runs", body)
                        .expect(202)
                        .json()
                        .get("id")
                        .asText();
        JsonNode run = await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> mtl.as(analyst).get(path).expect(200).json(), one -> one.has("endedAt"));
        assertThat(run.get("state").asText()).as("%s", run).isEqualTo("DONE");
        assertThat(run.at("/result/leads").asLong()).isEqualTo(LEADS);
        Duration took = Duration.between(
                Instant.parse(run.get("createdAt").asText()),
                Instant.parse(run.get("endedAt").asText()));
        System.out.printf(
                "%s order %d: %.1f s for %d touches that count%n",
                model,
                order,
                took.toMillis() / 1000.0,
                run.at("/result/touches").asLong());
    }
}
