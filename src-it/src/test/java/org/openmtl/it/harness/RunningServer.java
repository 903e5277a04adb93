package org.openmtl.it.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code java -jar mtl.jar} in a process of its own, with its own home, demo data and a free port. */
public final class RunningServer implements AutoCloseable {
    /** The one password of all demo people. */
    public static final String DEMO_PASSWORD = "Correct-horse-7-battery";

    private static final int STOP_SECONDS = 60;

    /** Linux takes the ports of outgoing connections from here on. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int PORTS_SKIPPED = 500;

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(Product.firstPort() + ThreadLocalRandom.current().nextInt(PORTS_SKIPPED));

    private final ServerHome home;
    private final List<String> options;
    private final int port;
    private Process process;

    private RunningServer(ServerHome home, List<String> options) {
        this.home = home;
        this.options = List.copyOf(options);
        this.port = freePort();
        this.process = launch();
    }

    /** Starts one with demo data; answers when it is ready. */
    public static RunningServer start(ServerHome home, String... moreOptions) {
        return begin(home, moreOptions).awaitReady();
    }

    /** Starts one with demo data; answers at once. */
    public static RunningServer begin(ServerHome home, String... moreOptions) {
        List<String> options = new ArrayList<>(List.of("--demo", "--demo-password=" + DEMO_PASSWORD));
        options.addAll(List.of(moreOptions));
        return new RunningServer(home, options);
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The server's own files and database. */
    public ServerHome home() {
        return home;
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Everything it has said since its home was made. */
    public String log() {
        return Launch.log(home);
    }

    /** {@code kill -9}: nothing is finished, nothing is told to anybody. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, as an operator does, and waits; answers the exit status. */
    public int stop() {
        askToStop();
        return awaitEnd();
    }

    /** Asks it to stop, once: a second time it would stop at once. */
    public void askToStop() {
        process.destroy();
    }

    /** Starts it again on the same home and port, this time with further options; answers when it is ready. */
    public void restart(String... moreOptions) {
        if (process.isAlive()) {
            stop();
        }
        process = launch(moreOptions);
        awaitReady();
    }

    /** Starts it again if a test that failed has left it down. */
    void revive() {
        if (!process.isAlive()) {
            restart();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private Process launch(String... moreOptions) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(moreOptions));
        arguments.add("--mtl.http.port=" + port);
        arguments.add("--mtl.http.address=127.0.0.1");
        return Launch.of(home, arguments);
    }

    private RunningServer awaitReady() {
        Readiness.await(url().resolve("/health/ready"), process::isAlive, this::log);
        return this;
    }

    /** Waits until it has stopped; answers the exit status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not stop within " + STOP_SECONDS + " s:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A port nobody uses at the moment, and which the system gives to no connection while a server that has it is down. */
    public static int freePort() {
        for (int port = NEXT_PORT.getAndIncrement(); port < FIRST_EPHEMERAL; port = NEXT_PORT.getAndIncrement()) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        throw new IllegalStateException("no port is free below " + FIRST_EPHEMERAL);
    }
}
