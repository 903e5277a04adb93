package org.openmtl.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.openmtl.it.harness.Database;
import org.openmtl.it.http.Client;

/**
 * All leads scored anew by the job that anybody with the right to may start.
 *
 * @param seconds from the request until the run had ended
 * @param cpu of application and database meanwhile
 * @param run what it says of itself in the end
 */
record Rescoring(double seconds, CpuMeter.Usage cpu, JsonNode run) {
    private static final String SEGMENT_MANAGER = "segment1";
    private static final String MODEL = "/api/v1/score-models/00000000-0000-7000-8000-000000000501";
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final double MILLIS = 1000;

    /** Runs it once and makes sure that no lead was left out. */
    static Rescoring of(Rig rig) {
        rig.system().signOutEverybody();
        CpuMeter meter = new CpuMeter(rig.product().pid(), rig.product().home().postmaster());
        CpuMeter.Usage before = meter.usage();
        Client manager = rig.system().as(SEGMENT_MANAGER);
        String path = MODEL + "/runs/"
                + manager.post(MODEL + "/rescore", "")
                        .expect(202)
                        .json()
                        .get("id")
                        .asText();
        JsonNode run = await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> manager.get(path).expect(200).json(), one -> one.has("endedAt"));
        reconcile(rig.product().home().superuser(), run);
        Instant began = Instant.parse(run.get("createdAt").asText());
        Duration took = Duration.between(began, Instant.parse(run.get("endedAt").asText()));
        return new Rescoring(took.toMillis() / MILLIS, meter.usage().minus(before), run);
    }

    private static void reconcile(Database database, JsonNode run) {
        long leads = database.number("SELECT count(*) FROM leads.lead WHERE archived_at IS NULL");
        long scores = database.number("SELECT count(*) FROM leads.score");
        boolean isWhole = run.get("scored").asLong() == leads && scores == leads;
        if (!run.get("state").asText().equals("DONE") || !isWhole) {
            throw new IllegalStateException(leads + " leads, " + scores + " scores, but " + run);
        }
    }
}
