package org.openmtl.it.mobile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;

/** {@code java -jar openmtl-field-simulator.jar} in a process of its own. For one thread. */
final class Simulator implements AutoCloseable {
    private static final Pattern DAY =
            Pattern.compile("day (\\d+): .*, (\\d+) requests failed, (\\d+) connections cut");

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private Simulator(Process process) {
        this.process = process;
    }

    /** Starts it with all faults it knows. */
    static Simulator start(URI server, int devices, int days) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-jar", Product.simulator().toString()));
        command.addAll(List.of("--url", server.toString(), "--user", "field1"));
        command.addAll(List.of("--password", RunningServer.DEMO_PASSWORD, "--seed", "1"));
        command.addAll(List.of("--devices", Integer.toString(devices), "--days", Integer.toString(days)));
        command.addAll(List.of("--faults", "lost,duplicate,reorder,cut", "--patience", "900"));
        try {
            return new Simulator(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Follows it to its end; tells the number of each day that is over. */
    Simulator follow(IntConsumer evening) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher day = DAY.matcher(line);
                if (day.matches()) {
                    evening.accept(Integer.parseInt(day.group(1)));
                }
            }
            process.waitFor(1, TimeUnit.MINUTES);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Of a day's evening: requests that failed so far for another reason than a line that was cut. */
    int unanswered(int day) {
        return said.stream()
                .map(DAY::matcher)
                .filter(line -> line.matches() && Integer.parseInt(line.group(1)) == day)
                .mapToInt(line -> Integer.parseInt(line.group(2)) - Integer.parseInt(line.group(3)))
                .findFirst()
                .orElseThrow();
    }

    int status() {
        return process.exitValue();
    }

    /** The verdict: the last line. */
    JsonNode counts() {
        try {
            return new ObjectMapper().readTree(said.get(said.size() - 1));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(toString(), broken);
        }
    }

    /** Everything it said. */
    @Override
    public String toString() {
        return String.join("\n", said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
