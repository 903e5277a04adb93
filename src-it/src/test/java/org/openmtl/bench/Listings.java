package org.openmtl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openmtl.bench.load.Request;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;

/** Listing leads: of one stage, newest first, 20 at a time, in a manager's territory; every other request asks for the second page. */
final class Listings {
    private static final List<String> STAGES = List.of("INQUIRY", "MQL", "SQL", "WON");
    private static final int PAGE = 20;
    private static final String FIRST_PAGE = "/api/v1/leads?limit=" + PAGE + "&sort=-createdAt&stage=";

    private Listings() {}

    static List<Case> cases(Rig rig, int rows) throws IOException {
        String name = name(rows);
        mustBeFull(rig);
        return List.of(
                rig.product(name, 1, rig.settings().connections(), ofProduct(rig)),
                rig.bare(name, ofBare()),
                rig.postgres(name, 1, Pgbench.script("list.sql"), Actor.of(rig, MtlSystem.MANAGER)));
    }

    static String name(int rows) {
        return String.format(Locale.ROOT, "list 20 of %,d leads", rows);
    }

    static Workload ofProduct(Rig rig) {
        Request request = rig.as(MtlSystem.MANAGER);
        Client manager = rig.system().as(MtlSystem.MANAGER);
        List<byte[]> requests = new ArrayList<>();
        for (String stage : STAGES) {
            String first = FIRST_PAGE + stage;
            requests.add(request.get(first));
            JsonNode page = manager.get(first).expect(200).json();
            if (page.path("next").isTextual()) {
                requests.add(request.get(first + "&cursor=" + page.get("next").asText()));
            }
        }
        return Workload.inTurn(requests, 200);
    }

    /** Whether every page is full: a list of nothing is quickly made. */
    private static void mustBeFull(Rig rig) {
        for (String stage : STAGES) {
            int items = rig.system()
                    .as(MtlSystem.MANAGER)
                    .get(FIRST_PAGE + stage)
                    .expect(200)
                    .json()
                    .path("items")
                    .size();
            if (items != PAGE) {
                throw new IllegalStateException(items + " leads on the first page of stage " + stage);
            }
        }
    }

    static Workload ofBare() {
        Request request = new Request("Host: bench\r\n");
        List<byte[]> requests = new ArrayList<>();
        for (String stage : STAGES) {
            requests.add(request.get("/leads?" + stage + "&infinity"));
            requests.add(request.get("/leads?" + stage + "&yesterday"));
        }
        return Workload.inTurn(requests, 200);
    }
}
