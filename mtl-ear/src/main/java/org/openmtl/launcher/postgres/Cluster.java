package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.openmtl.launcher.Directories;
import org.openmtl.launcher.StartFailure;

/** Makes the database cluster when there is none: complete, or not at all. */
final class Cluster {

    private final PostgresFiles files;
    private final Account account;

    Cluster(PostgresFiles files, Account account) {
        this.files = files;
        this.account = account;
    }

    void createIfMissing(String superuser, String password) throws IOException {
        if (Files.isDirectory(files.data())) {
            refuseOtherVersion();
            account.own(files.data());
            return;
        }
        Path unfinished = files.root().resolve("data.unfinished");
        Directories.delete(unfinished);
        Files.createDirectories(unfinished);
        account.own(unfinished);
        initialise(unfinished, superuser, password);
        Path settings = unfinished.resolve("postgresql.conf");
        Files.writeString(settings, "include '" + ClusterSettings.FILE + "'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, files.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The collation is PostgreSQL's own, so that indexes survive a change of the machine's C library. */
    private void initialise(Path data, String superuser, String password) throws IOException {
        Path passwordFile = files.root().resolve("password.initdb");
        Secrets.write(passwordFile, password);
        account.own(passwordFile);
        Programs.Outcome outcome = account.run(List.of(
                files.program("initdb"),
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        Files.delete(passwordFile);
        if (!outcome.isGood()) {
            throw new StartFailure("initdb failed: " + outcome.output());
        }
    }

    private void refuseOtherVersion() throws IOException {
        String made = Files.readString(files.data().resolve("PG_VERSION")).strip();
        String major = files.binaries().getFileName().toString().replaceFirst("\\..*", "");
        if (!made.equals(major)) {
            throw new StartFailure("%s belongs to PostgreSQL %s, but this OpenMTL brings %s: upgrade it with pg_upgrade"
                    .formatted(files.data(), made, major));
        }
    }
}
