package org.openmtl.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openmtl.bench.load.Latencies;
import org.openmtl.it.harness.Database;

/**
 * PostgreSQL's own load generator: what the statements cost without any application.
 *
 * @param program where it is
 * @param database on which it runs
 * @param directory for its scripts and logs
 * @param connections at once
 */
record Pgbench(Path program, Database database, Path directory, int connections) {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int MICROS = 2;

    /** As the product's connections have it: planning a list costs more than the list. */
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan";

    private static final long NANOS_PER_MICRO = 1000;

    /** Finds it on the PATH or where Debian keeps it. */
    static Path find() throws IOException {
        List<Path> places = new ArrayList<>();
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(places::add);
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(places::add);
            }
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pgbench is neither on the PATH nor below " + DEBIAN
                        + ": install the Debian package postgresql-contrib (or your system's like)"));
    }

    /** Runs a script again and again. */
    Latencies run(String script, Map<String, String> variables, Duration time) throws Exception {
        clearLogs();
        Path file = Files.writeString(directory.resolve("pgbench.sql"), script);
        Path output = directory.resolve("pgbench.out");
        ProcessBuilder builder = new ProcessBuilder(command(file, variables, time)).redirectErrorStream(true);
        builder.redirectOutput(output.toFile()).directory(directory.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", PLANS);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + Files.readString(output));
        }
        return latencies();
    }

    private List<String> command(Path script, Map<String, String> variables, Duration time) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "--no-vacuum", "--protocol=prepared", "--log"));
        command.addAll(List.of("--client=" + connections, "--jobs=2", "--time=" + Math.max(1, time.toSeconds())));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.addAll(List.of("--file=" + script, "--host=" + address.getHost(), "--port=" + address.getPort()));
        command.addAll(
                List.of("--username=" + database.user(), address.getPath().substring(1)));
        return command;
    }

    private Latencies latencies() throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        for (Path log : logs()) {
            for (String line : Files.readAllLines(log)) {
                nanos.add(Long.parseLong(line.split(" ")[MICROS]) * NANOS_PER_MICRO);
            }
        }
        return Latencies.of(nanos.build());
    }

    private void clearLogs() throws IOException {
        for (Path log : logs()) {
            Files.delete(log);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pgbench_log."))
                    .toList();
        }
    }

    /** A script beside the classes. */
    static String script(String name) throws IOException {
        try (InputStream script = Pgbench.class.getResourceAsStream("/bench/" + name)) {
            if (script == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
