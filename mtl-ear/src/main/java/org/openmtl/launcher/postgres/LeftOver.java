package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.openmtl.launcher.StartFailure;

/**
 * What an OpenMTL that was killed may have left: a PostgreSQL that still runs, or the process file of one that does not. The lock on
 * {@code mtl.home} guarantees that nobody else uses either.
 */
final class LeftOver {

    private static final Logger LOG = Logger.getLogger(LeftOver.class.getName());

    private final PostgresFiles files;
    private final Account account;

    LeftOver(PostgresFiles files, Account account) {
        this.files = files;
        this.account = account;
    }

    void clear() throws IOException {
        if (!Files.exists(files.processFile())) {
            return;
        }
        Optional<ProcessHandle> alive = process().filter(process -> !isZombie(process));
        if (alive.filter(LeftOver::isPostgres).isPresent()) {
            LOG.info("Stopping the database that the last run left behind");
            stop();
        } else {
            // PostgreSQL would take another program that got the number, as happens after a reboot or in containers,
            // for itself.
            LOG.info("The database was not stopped properly; it recovers now");
            Files.delete(files.processFile());
        }
    }

    /** Whether it ended without a stop: one that was stopped took its process file away. */
    boolean isDead() throws IOException {
        return Files.exists(files.processFile())
                && process().filter(process -> !isZombie(process)).isEmpty();
    }

    private void stop() {
        Programs.Outcome outcome = account.run(
                List.of(files.program("pg_ctl"), "stop", "-D", files.data().toString(), "-m", "fast", "-w"));
        if (!outcome.isGood() && Files.exists(files.processFile())) {
            throw new StartFailure("the database that the last run left behind does not stop: " + outcome.output());
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = Files.readAllLines(files.processFile());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** A process that hides its command may well be PostgreSQL: asking it to stop is safe, starting a second one is not. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** Dead, but nobody asked for its exit status yet: containers often have no process that does. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())))
                    .replaceFirst("^.*\\) ", "")
                    .startsWith("Z");
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
