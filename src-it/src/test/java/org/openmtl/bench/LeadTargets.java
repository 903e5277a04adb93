package org.openmtl.bench;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openmtl.bench.load.Load;
import org.openmtl.bench.load.Request;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;

/** Views of very many leads, against the same views of few: {@code ./mvnw -Pbench verify -Dbench=leads}. */
final class LeadTargets {
    private static final double MOST_MILLIS = 50;
    private static final double MOST_TIMES = 1.5;

    private final Rig rig;
    private final Targets targets = new Targets();

    LeadTargets(Rig rig) {
        this.rig = rig;
    }

    void run() throws Exception {
        Seed seed = new Seed(rig.product().home().superuser());
        seed.leads(Settings.FEW);
        warmUp();
        Map<String, Double> few = measure(Settings.FEW);
        seed.leads(rig.settings().rows());
        Map<String, Double> many = measure(rig.settings().rows());
        many.forEach((view, millis) ->
                targets.add(view, "p95 against that of 10,000", MOST_TIMES, millis / few.getOrDefault(view, 1.0), "x"));
        Files.writeString(rig.settings().directory().resolve("leads.md"), targets.toString());
        System.out.println("\n" + targets);
    }

    private void warmUp() {
        Workload all = Workload.mixed(views().values().stream().toList());
        Load.run(
                rig.product().url(),
                all.callers(rig.settings().connections()),
                rig.settings().warmup());
    }

    private Map<String, Double> measure(int rows) throws Exception {
        Map<String, Double> measured = new LinkedHashMap<>();
        String what = String.format(
                Locale.ROOT,
                "p95 at %,d leads, %d at once",
                rows,
                rig.settings().connections());
        for (Map.Entry<String, Workload> view : views().entrySet()) {
            Case each = rig.product(view.getKey(), 1, rig.settings().connections(), view.getValue());
            double p95 = Result.ofTurns(
                            List.of(each),
                            rig.settings().rounds(),
                            rig.settings().round())
                    .get(0)
                    .p95();
            measured.put(view.getKey(), p95);
            targets.add(view.getKey(), what, MOST_MILLIS, p95, "ms");
        }
        return measured;
    }

    /** By name; asked by a manager, each view in several ways in turn. */
    private Map<String, Workload> views() {
        Map<String, Workload> views = new LinkedHashMap<>();
        String queue = "/api/v1/lead-queue?limit=20&ownerId=" + rig.system().idOf(MtlSystem.FIELD1);
        views.put("list", Listings.ofProduct(rig));
        views.put("search, Latin, few", found("person 1234", "company 3999", "son 7777"));
        views.put("search, Latin, many", found("person", "example.com", "349"));
        views.put("search, Chinese, few", found("张伟丠", "王芳丫"));
        views.put("search, Chinese, many", found("有限", "张伟", "李"));
        views.put("queue", asked(queue, queue + "&stage=MQL", queue + "&sort=-dueAt"));
        views.put("board", asked("/api/v1/lead-board"));
        return views;
    }

    private Workload found(String... texts) {
        return asked(Stream.of(texts)
                .map(text -> "/api/v1/leads?limit=20&" + RowsSystem.parameter("q", text))
                .toArray(String[]::new));
    }

    private Workload asked(String... paths) {
        Request request = rig.as(MtlSystem.MANAGER);
        return Workload.inTurn(Stream.of(paths).map(request::get).toList(), 200);
    }
}
