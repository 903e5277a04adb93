package org.openmtl.launcher.postgres;

import java.nio.file.Path;

/**
 * Where the embedded PostgreSQL keeps what.
 *
 * @param root the directory of all the others
 * @param binaries the unpacked programs of one version
 * @param data the database cluster
 * @param logs what the server says
 * @param password the superuser's password, readable by its owner only
 */
record PostgresFiles(Path root, Path binaries, Path data, Path logs, Path password) {

    static PostgresFiles in(Path home, String version) {
        Path root = home.resolve("postgres");
        return new PostgresFiles(
                root, root.resolve(version), root.resolve("data"), root.resolve("log"), root.resolve("password"));
    }

    String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    Path startLog() {
        return logs.resolve("start.log");
    }

    Path processFile() {
        return data.resolve("postmaster.pid");
    }
}
