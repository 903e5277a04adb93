package org.openmtl.bench.bare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.Readiness;
import org.openmtl.it.harness.RunningServer;

/** The bare server in its process. */
public final class BareProcess implements AutoCloseable {
    private final int port = RunningServer.freePort();
    private final Process process;

    /** Starts it on that database. */
    public BareProcess(Database database, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                String.valueOf(port),
                database.url(),
                database.user());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment().put(BareServer.PASSWORD, database.password());
        process = builder.start();
        Readiness.await(url().resolve("/leads?INQUIRY&now"), process::isAlive, () -> "it says why in " + log);
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
