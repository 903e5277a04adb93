package org.openmtl.bench;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openmtl.bench.load.Load;
import org.openmtl.bench.load.Workload;

/**
 * Views of very many leads against the same views of few, and scoring all of them anew:
 * {@code ./mvnw -Pbench verify -Dbench=leads}.
 */
final class LeadTargets {
    private static final double MOST_MILLIS = 50;
    private static final double MOST_TIMES = 1.5;
    private static final double MOST_SECONDS_TO_SCORE = 120;

    private final Rig rig;
    private final LeadViews views;
    private final Targets targets = new Targets();

    LeadTargets(Rig rig) {
        this.rig = rig;
        this.views = new LeadViews(rig);
    }

    void run() throws Exception {
        Seed seed = new Seed(rig.product().home().superuser());
        views.defineFields();
        Map<String, Double> few = measure(seed, Settings.FEW);
        Map<String, Double> many = measure(seed, rig.settings().rows());
        many.forEach((view, millis) ->
                targets.add(view, "p95 against that of 10,000", MOST_TIMES, millis / few.getOrDefault(view, 1.0), "x"));
        score("most scores new");
        score("again, most scores moved a little");
        Files.writeString(rig.settings().directory().resolve("leads.md"), targets.toString());
        System.out.println("\n" + targets);
    }

    private Map<String, Double> measure(Seed seed, int rows) throws Exception {
        seed.leads(rows);
        seed.histories();
        warmUp();
        String what =
                format("p95 at %,d leads, %d at once", rows, rig.settings().connections());
        Map<String, Double> measured = new LinkedHashMap<>();
        for (Map.Entry<String, Workload> view : views.all().entrySet()) {
            double p95 = p95(rig.product(view.getKey(), 1, rig.settings().connections(), view.getValue()));
            measured.put(view.getKey(), p95);
            targets.add(view.getKey(), what, MOST_MILLIS, p95, "ms");
        }
        return measured;
    }

    private void warmUp() {
        Workload all = Workload.mixed(List.copyOf(views.all().values()));
        Load.run(
                rig.product().url(),
                all.callers(rig.settings().connections()),
                rig.settings().warmup());
    }

    private double p95(Case each) throws Exception {
        return Result.ofTurns(
                        List.of(each), rig.settings().rounds(), rig.settings().round())
                .get(0)
                .p95();
    }

    private void score(String which) {
        Rescoring done = Rescoring.of(rig);
        String what = format(
                "%,d leads, %s: %,d changed, %,d promoted, CPU application %.0f s, PostgreSQL %.0f s",
                done.run().get("scored").asLong(),
                which,
                done.run().get("changed").asLong(),
                done.run().get("promoted").asLong(),
                done.cpu().application(),
                done.cpu().postgres());
        targets.add("score all anew", what, MOST_SECONDS_TO_SCORE, done.seconds(), "s");
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
