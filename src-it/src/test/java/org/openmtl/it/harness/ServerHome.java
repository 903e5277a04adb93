package org.openmtl.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openmtl.launcher.database.DerivedPassword;

/**
 * One {@code mtl.home}: what the product keeps there and how to get at it.
 *
 * @param directory the home itself
 */
public record ServerHome(Path directory) {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "mtl_owner";
    private static final String APPLICATION = "mtl_app";
    private static final String POSTMASTER = "postgres/data/postmaster.pid";
    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_PORT = 3;

    /** A new, empty home below the build's own directory. */
    public static ServerHome fresh(String name) {
        Path directory = Product.workFor(name);
        delete(directory);
        return new ServerHome(directory);
    }

    /** The embedded database as its superuser, who sees everything. */
    public Database superuser() {
        return database(SUPERUSER, secret());
    }

    /** The embedded database as the owner of the schema. */
    public Database owner() {
        return database(OWNER, ownerPassword());
    }

    /** The embedded database as the role the application signs in with. */
    public Database application() {
        return database(APPLICATION, DerivedPassword.of(APPLICATION, ownerPassword()));
    }

    private Database database(String user, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/mtl".formatted(port()), user, password);
    }

    private String ownerPassword() {
        return DerivedPassword.of(OWNER, secret());
    }

    private String secret() {
        return read("postgres/password").get(0).strip();
    }

    /** The first process of the embedded database, whose children are all others. */
    public long postmaster() {
        return Long.parseLong(read(POSTMASTER).get(LINE_OF_PID).strip());
    }

    private int port() {
        return Integer.parseInt(read(POSTMASTER).get(LINE_OF_PORT).strip());
    }

    private List<String> read(String file) {
        try {
            return Files.readAllLines(directory.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
