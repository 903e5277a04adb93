package org.openmtl.it.leads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmtl.bench.ProcessTimes;
import org.openmtl.it.harness.RunningServer;

/** What something costs a server, in stretches: the time between two of them, when it is down, does not count. */
final class Effort {
    private static final Pattern USED = Pattern.compile("(?:heap|generation)\\s+total \\d+K, used (\\d+)K");
    private static final double KIB_PER_MIB = 1024;

    private final RunningServer server;
    private final List<String> notes = new ArrayList<>();
    private Usage begun = new Usage(0, 0, 0);
    private Usage sum = new Usage(0, 0, 0);

    Effort(RunningServer server) {
        this.server = server;
    }

    /** Seconds by the clock, and of CPU. */
    private record Usage(double clock, double application, double postgres) {
        Usage plus(Usage from, Usage until) {
            return new Usage(
                    clock + until.clock - from.clock,
                    application + until.application - from.application,
                    postgres + until.postgres - from.postgres);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f s (CPU: java %.1f s, PostgreSQL %.1f s)", clock, application, postgres);
        }
    }

    void begin() {
        begun = now();
    }

    void end() {
        sum = sum.plus(begun, now());
    }

    /** Notes what it has cost so far. */
    void note(String what) {
        notes.add(what + " after " + sum.plus(begun, now()));
    }

    private Usage now() {
        return new Usage(
                System.nanoTime() / 1e9,
                ProcessTimes.seconds(server.pid()),
                ProcessTimes.secondsWithChildren(server.home().postmaster()));
    }

    /** Heap that is still in use after a collection, and memory of the process. */
    String memory() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        double heap = 0;
        while (used.find()) {
            heap += Long.parseLong(used.group(1)) / KIB_PER_MIB;
        }
        double resident = ProcessTimes.mebibytes(server.pid(), "VmRSS");
        return String.format(Locale.ROOT, "heap %.0f MiB, resident %.0f MiB", heap, resident);
    }

    private String jcmd(String command) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(program, Long.toString(server.pid()), command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return notes + ", " + sum + ", load " + load();
    }

    /** Others may be at work on the machine. */
    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }
}
