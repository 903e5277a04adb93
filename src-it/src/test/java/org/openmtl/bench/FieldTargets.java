package org.openmtl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.openmtl.bench.load.Load;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.fieldapp.AppFirstSync;
import org.openmtl.it.fieldapp.AppPhotos;
import org.openmtl.it.harness.Database;
import org.openmtl.it.line.Line;
import org.openmtl.it.line.Pace;
import org.openmtl.it.system.MtlSystem;

/** The targets of the field protocol that are figures: {@code ./mvnw -Pbench verify -Dbench=field}. */
final class FieldTargets {
    private static final double KILO = 1000;
    private static final int PHOTOS = 24;

    private final Rig rig;
    private final Targets targets = new Targets();

    FieldTargets(Rig rig) {
        this.rig = rig;
    }

    void run() throws Exception {
        Seed seed = new Seed(rig.product().home().superuser());
        logCost(seed);
        warmUp();
        pushesAndPulls();
        dayOfWork();
        targets.add(
                "T3",
                "push of 50 on 20 kbit/s up, 500 ms round trip",
                8,
                SlowLine.seconds(rig, Pace.SECOND_GENERATION),
                "s");
        targets.add("T7", "p99 until a row is seen by pull, two phones pushing", 2, Freshness.p99(rig), "s");
        rig.product().home().superuser().run("truncate relationship.visit cascade");
        seed.leads(Settings.FEW);
        firstSync();
        Files.writeString(rig.settings().directory().resolve("field.md"), targets.toString());
        System.out.println("\n" + targets);
    }

    /** Without photos and with those of all visits. */
    private void dayOfWork() throws IOException {
        long day = DayOfWork.bytes(rig);
        targets.add("T1", "bytes of a day of work without photos, both ways", 150, day / KILO, "KB");
        try (Line line = Line.to(rig.product().url())) {
            long photos = AppPhotos.bytes(line, MtlSystem.FIELD1, PHOTOS);
            targets.add("T1", "the same with 24 photos", 5, (day + photos) / (KILO * KILO), "MB");
        }
    }

    private void warmUp() {
        Workload mixed = Workload.mixed(List.of(Pushes.ofProduct(rig), Pulls.ofProduct(rig)));
        Load.run(
                rig.product().url(),
                mixed.callers(rig.settings().connections()),
                rig.settings().warmup());
    }

    private void pushesAndPulls() throws Exception {
        int connections = rig.settings().connections();
        for (Case each : Pushes.ofProductAlone(rig)) {
            targets.add(
                    "T2", "p95 of a " + each.name(), each.name().equals(Pushes.name(1)) ? 250 : 400, p95(each), "ms");
        }
        for (Case each : Pulls.cases(rig)) {
            targets.add("T5", "p95 of an empty pull, %d at once".formatted(connections), 30, p95(each), "ms");
        }
        targets.add("T5", "bytes of an empty pull with headers", 700, Pulls.bytes(rig), "B");
    }

    private double p95(Case each) throws Exception {
        return Result.ofTurns(
                        List.of(each), rig.settings().rounds(), rig.settings().round())
                .get(0)
                .p95();
    }

    private void firstSync() throws IOException {
        FirstSync near = FirstSync.on(rig, Pace.FAST);
        String what = String.format(Locale.ROOT, "first synchronisation of %,d rows: ", near.rows());
        targets.add("T4", what + "bytes over the line", 1100, near.bytes() / KILO, "KB");
        targets.add("T4", what + "CPU of application and database", 1, near.cpu(), "s");
        targets.add("T4", what + "Java client on this machine", 10, near.seconds(), "s");
        FirstSync third = FirstSync.on(rig, Pace.THIRD_GENERATION);
        targets.add("T4", what + "Java client on 400 kbit/s, 400 ms", 40, third.seconds(), "s");
        targets.add("T4", "its first page on 400 kbit/s, 400 ms", 5, third.firstPage(), "s");
        targets.add(
                "T4",
                "its first page on 50 kbit/s, 500 ms",
                12,
                FirstSync.on(rig, Pace.SECOND_GENERATION).firstPage(),
                "s");
        firstSyncOfTheApp(what);
    }

    private void firstSyncOfTheApp(String what) throws IOException {
        AppFirstSync near = inChromium(Pace.FAST);
        targets.add("T4", what + "the app in Chromium on this machine", 10, near.seconds(), "s");
        targets.add("T4", what + "bytes to and from the app", 1100, near.bytes() / KILO, "KB");
        targets.add("T4", "its first rows in Chromium", 5, near.usable(), "s");
        AppFirstSync third = inChromium(Pace.THIRD_GENERATION);
        targets.add("T4", what + "the app in Chromium on 400 kbit/s, 400 ms", 40, third.seconds(), "s");
        targets.add("T4", "its first rows in Chromium on 400 kbit/s, 400 ms", 5, third.usable(), "s");
        AppFirstSync.end();
    }

    private AppFirstSync inChromium(Pace pace) throws IOException {
        try (Line line = Line.to(rig.product().url())) {
            return AppFirstSync.on(line, pace, MtlSystem.MANAGER);
        }
    }

    /** T14: as many changes as the seed makes, in a log that was empty before. */
    private void logCost(Seed seed) throws SQLException {
        Database database = rig.product().home().superuser();
        database.run("truncate platform.chg");
        seed.leads(Seed.MOST_WITH_TRIGGERS);
        long bytes = database.number("select pg_total_relation_size('platform.chg')");
        long entries = database.number("select count(*) from platform.chg");
        targets.add("T14", "log with its indexes, per change", 200, (double) bytes / entries, "B");
    }
}
