package org.openmtl.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Payara's administration on the command line.
 *
 * @param payara the unpacked server
 * @param home where it may leave files of its own
 */
record Asadmin(Path payara, Path home) {
    private static final int SECONDS = 300;

    /**
     * How a command ended.
     *
     * @param isGood whether it says that it has done what it was told
     * @param output what it said
     */
    record Outcome(boolean isGood, String output) {
        Outcome orFail() {
            if (!isGood) {
                throw new IllegalStateException(output);
            }
            return this;
        }
    }

    /** Runs a command and waits for its end. */
    Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(home), "asadmin", ".log");
            ProcessBuilder builder = new ProcessBuilder(java(command)).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            // The server inherits them: what the developer has set for an OpenMTL of theirs is no business of the
            // tests.
            builder.environment().keySet().removeIf(name -> name.startsWith("MTL_"));
            Process process = builder.start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Outcome(ended && process.exitValue() == 0, Files.readString(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> java(List<String> command) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-jar",
                payara.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--interactive=false"));
        all.addAll(command);
        return all;
    }
}
