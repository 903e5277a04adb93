package org.openmtl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.openmtl.bench.load.Load;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;

/** T7: how long a row that somebody was told is kept stays unseen by phones, while others push. */
final class Freshness {
    private static final int SAMPLES = 200;
    private static final int PUSHING = 2;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final double NANOS = 1e9;
    private static final double PERCENTILE = 0.99;
    private static final String PULL = "/mobile/v1/sync/pull?cursor=";

    private Freshness() {}

    /** Seconds, the 99th of a hundred. */
    static double p99(Rig rig) {
        Workload pushes = Pushes.ofProduct(rig);
        CompletableFuture<?> load =
                CompletableFuture.runAsync(() -> Load.run(rig.product().url(), pushes.callers(PUSHING), LONGEST));
        rig.system().signOutEverybody();
        Client client = rig.system().as(MtlSystem.FIELD2);
        double[] seconds = new double[SAMPLES];
        String cursor = end(client);
        for (int i = 0; i < SAMPLES; i++) {
            String id = rig.system()
                    .leads(MtlSystem.FIELD2)
                    .create("company", "Fresh " + i)
                    .id();
            long begin = System.nanoTime();
            cursor = seen(client, cursor, id);
            seconds[i] = (System.nanoTime() - begin) / NANOS;
        }
        load.join();
        Arrays.sort(seconds);
        return seconds[(int) (SAMPLES * PERCENTILE) - 1];
    }

    private static String seen(Client client, String from, String id) {
        String cursor = from;
        while (true) {
            JsonNode page = client.get(PULL + cursor).expect(200).json();
            cursor = page.get("cursor").asText();
            for (JsonNode change : page.get("ch")) {
                if (change.path("id").asText().equals(id)) {
                    return cursor;
                }
            }
        }
    }

    private static String end(Client client) {
        JsonNode page = client.get("/mobile/v1/sync/bootstrap").expect(200).json();
        while (!page.hasNonNull("cursor")) {
            page = client.get(
                            "/mobile/v1/sync/bootstrap?page=" + page.get("page").asText())
                    .expect(200)
                    .json();
        }
        return page.get("cursor").asText();
    }
}
