package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

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
        Optional<ProcessHandle> alive = process();
        if (alive.isEmpty()) {
            // PostgreSQL itself removes the file of a dead process.
            LOG.info("The database was not stopped properly; it recovers now");
        } else if (isPostgres(alive.get())) {
            LOG.info("Stopping the database that the last run left behind");
            account.run(
                    List.of(files.program("pg_ctl"), "stop", "-D", files.data().toString(), "-m", "fast", "-w"));
        } else {
            // Another program got the number, as happens after a reboot or in containers. PostgreSQL would take it for
            // itself.
            LOG.info("Removing the process file of a database that no longer runs");
            Files.delete(files.processFile());
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = Files.readAllLines(files.processFile());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** A process that hides its command may well be PostgreSQL under another account: stopping asks politely, deleting would not. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }
}
