package org.openmtl.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;

/** Runs everything and prints the table. */
public final class Bench {
    private static final String RESIDENT = "VmRSS";

    private final Settings settings;
    private final Rig rig;
    private final Seed seed;
    private final Table table = new Table();

    private Bench(Settings settings, Rig rig) {
        this.settings = settings;
        this.rig = rig;
        this.seed = new Seed(rig.product().home().superuser());
    }

    /**
     * Takes {@code field} for the targets of the field protocol, {@code leads} for those of views of very many leads, anything else for the
     * rest; the build hands over system properties.
     */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.read();
        Path pgbench = Pgbench.find();
        try (RunningServer product = RunningServer.start(ServerHome.fresh("product"))) {
            if (arguments.length > 0 && arguments[0].equals("field")) {
                try (Rig rig = Rig.around(product, settings, pgbench)) {
                    new FieldTargets(rig).run();
                }
                return;
            }
            if (arguments.length > 0 && arguments[0].equals("leads")) {
                try (Rig rig = Rig.around(product, settings, pgbench)) {
                    new LeadTargets(rig).run();
                }
                return;
            }
            Starts starts = Starts.measure(product, settings);
            try (Rig rig = Rig.around(product, settings, pgbench)) {
                new Bench(settings, rig).run(starts);
            }
        }
    }

    private void run(Starts starts) throws Exception {
        warmUp();
        seed.leads(Settings.FEW);
        measure(Listings.cases(rig, Settings.FEW));
        measure(Captures.cases(rig));
        measure(Pushes.cases(rig));
        measure(Pulls.cases(rig));
        int pull = Pulls.bytes(rig);
        say("filling in %,d leads", settings.rows());
        seed.leads(settings.rows());
        measure(Listings.cases(rig, settings.rows()));
        new Figures(table, settings)
                .add(starts, pull, ProcessTimes.mebibytes(rig.product().pid(), RESIDENT));
        Files.writeString(settings.directory().resolve("table.md"), table.toString());
        System.out.println("\n" + table);
    }

    private void warmUp() {
        say("warming up for %d s", settings.warmup().toSeconds());
        Workload product = Workload.mixed(
                List.of(Captures.ofProduct(rig), Listings.ofProduct(rig), Pushes.ofProduct(rig), Pulls.ofProduct(rig)));
        Workload bare = Workload.mixed(List.of(Captures.ofBare(rig), Listings.ofBare()));
        rig.warmUp(product, bare);
    }

    private void measure(List<Case> cases) throws Exception {
        table.add(Result.ofTurns(cases, settings.rounds(), settings.round()));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
