package org.openmtl.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openmtl.it.harness.Readiness;
import org.openmtl.it.harness.RunningServer;

/**
 * Seconds from the command to the first good answer.
 *
 * @param product with its database, whose home is there already
 * @param payara an empty web application on Payara Micro
 */
record Starts(double product, double payara) {
    private static final double NANOS = 1e9;

    /** Takes the median of several starts of each, in turn; the product runs before and after. */
    static Starts measure(RunningServer product, Settings settings) throws Exception {
        double[] ours = new double[settings.starts()];
        double[] theirs = new double[settings.starts()];
        for (int i = 0; i < settings.starts(); i++) {
            product.stop();
            theirs[i] = payara(settings.directory());
            long begin = System.nanoTime();
            product.restart();
            ours[i] = since(begin);
        }
        return new Starts(median(ours), median(theirs));
    }

    private static double payara(Path directory) throws IOException, InterruptedException {
        int port = RunningServer.freePort();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command(directory, port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("payara.log").toFile())
                .start();
        try {
            URI page = URI.create("http://127.0.0.1:" + port + "/index.html");
            Readiness.await(page, process::isAlive, () -> "see payara.log");
            return since(begin);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static List<String> command(Path directory, int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                directory.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--contextroot",
                "/",
                "--port",
                String.valueOf(port),
                "--deploy",
                emptyApplication(directory).toString());
    }

    private static Path emptyApplication(Path directory) throws IOException {
        Path war = directory.resolve("empty.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<!DOCTYPE html><title>Empty</title>".getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double median(double[] seconds) {
        double[] sorted = DoubleStream.of(seconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
