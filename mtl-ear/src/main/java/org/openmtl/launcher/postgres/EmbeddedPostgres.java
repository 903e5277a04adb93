package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.launcher.StartFailure;

/**
 * A PostgreSQL of our own: its programs are unpacked once, its data stay in {@code mtl.home}, it listens on this machine only, at a port that is
 * free at the time, and ends with us. What a killed run left behind is cleared first. When it is killed itself, as systems do that run out of
 * memory, it can be kept running.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role that may do everything; used to make the owner, never by the application. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final int START_ATTEMPTS = 3;

    /** After a crash under load, recovery may take minutes. */
    private static final String START_SECONDS = "600";

    private final PostgresFiles files;
    private final Account account;
    private final String password;
    private final int port;
    private final ScheduledExecutorService watch;

    private EmbeddedPostgres(PostgresFiles files, Account account, String password, int port) {
        this.files = files;
        this.account = account;
        this.password = password;
        this.port = port;
        this.watch = Executors.newSingleThreadScheduledExecutor(EmbeddedPostgres::watcher);
    }

    /** From here on starts it again whenever it ends without being stopped. */
    public EmbeddedPostgres keptRunning() {
        watch.scheduleWithFixedDelay(this::revive, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    private static Thread watcher(Runnable task) {
        Thread thread = new Thread(task, "postgres-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** At the port it had, since the application knows that one. What does not succeed now is tried again in a second. */
    private void revive() {
        try {
            LeftOver dead = new LeftOver(files, account);
            if (dead.isDead()) {
                LOG.severe("PostgreSQL has ended unexpectedly and is started again");
                dead.clear();
                Programs.Outcome outcome =
                        control(files, account, "start", "-l", files.startLog().toString(), "-t", START_SECONDS);
                LOG.warning(outcome.isGood() ? "PostgreSQL is back" : "PostgreSQL does not start: " + outcome.output());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, "PostgreSQL could not be started again", failed);
        }
    }

    /** Starts it; answers when it accepts connections. The caller holds the lock on the home directory. */
    public static EmbeddedPostgres start(Path home, String version, PostgresArchive archive) {
        PostgresFiles files = PostgresFiles.in(home, version);
        try {
            Files.createDirectories(files.logs());
            new PostgresBinaries(archive).unpackTo(files.binaries());
            Account account = Account.choose(files.binaries());
            account.own(files.logs());
            String password = Secrets.readOrCreate(files.password());
            new Cluster(files, account).createIfMissing(SUPERUSER, password);
            new LeftOver(files, account).clear();
            return start(files, account, password);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot prepare PostgreSQL in " + files.root() + ": " + broken, broken);
        }
    }

    private static EmbeddedPostgres start(PostgresFiles files, Account account, String password) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(files.data().resolve(ClusterSettings.FILE), ClusterSettings.text(port, files));
            account.own(files.data().resolve(ClusterSettings.FILE));
            Programs.Outcome outcome =
                    control(files, account, "start", "-l", files.startLog().toString(), "-t", START_SECONDS);
            if (outcome.isGood()) {
                LOG.info("PostgreSQL listens at 127.0.0.1:" + port);
                return new EmbeddedPostgres(files, account, password, port);
            }
            if (attempt == START_ATTEMPTS) {
                throw new StartFailure("PostgreSQL does not start: %s; see %s"
                        .formatted(outcome.output().replaceAll("\\s+", " "), files.logs()));
            }
        }
    }

    private static Programs.Outcome control(PostgresFiles files, Account account, String verb, String... options) {
        List<String> command = new java.util.ArrayList<>(
                List.of(files.program("pg_ctl"), verb, "-w", "-D", files.data().toString()));
        command.addAll(List.of(options));
        return account.run(command);
    }

    /** Somebody may take the port before PostgreSQL does; the next attempt gets another. */
    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return probe.getLocalPort();
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The superuser's password. */
    public String password() {
        return password;
    }

    /** Stops it: open transactions are rolled back, all that was committed is on disk. */
    @Override
    public void close() {
        stopWatching();
        Programs.Outcome outcome = control(files, account, "stop", "-m", "fast", "-t", "60");
        if (outcome.isGood()) {
            LOG.info("PostgreSQL stopped");
        } else {
            LOG.warning("PostgreSQL did not stop: " + outcome.output());
        }
    }

    /** Waits for a start that is under way: it must not begin after the stop. */
    private void stopWatching() {
        watch.shutdown();
        try {
            watch.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
