package org.openmtl.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openmtl.launcher.database.Login;
import org.openmtl.launcher.database.OwnDatabase;
import org.openmtl.launcher.postgres.EmbeddedPostgres;

/** An embedded PostgreSQL with an up-to-date schema, for servers that the launcher does not start. */
public final class MigratedDatabase implements AutoCloseable {
    private static final int MIGRATION_SECONDS = 180;

    private final ServerHome home;
    private final EmbeddedPostgres postgres;

    private MigratedDatabase(ServerHome home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /** Starts it and prepares it as an operator does, by {@code java -jar mtl.jar migrate}. */
    public static MigratedDatabase start(ServerHome home) {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(home.directory(), "programs", MigratedDatabase::packedPrograms);
        try {
            migrate(home, OwnDatabase.ensure(postgres.port(), EmbeddedPostgres.SUPERUSER, postgres.password()));
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
        return new MigratedDatabase(home, postgres);
    }

    private static InputStream packedPrograms(String name) throws IOException {
        return URI.create("jar:" + Product.jar().toUri() + "!/MTL-INF/postgres/" + name)
                .toURL()
                .openStream();
    }

    private static void migrate(ServerHome home, Login owner) {
        Process migration = Launch.of(
                home,
                List.of(
                        "migrate",
                        "--mtl.db.url=" + owner.url(),
                        "--mtl.db.user=" + owner.user(),
                        "--mtl.db.password=" + owner.password()));
        try {
            if (!migration.waitFor(MIGRATION_SECONDS, TimeUnit.SECONDS) || migration.exitValue() != 0) {
                migration.destroyForcibly();
                throw new IllegalStateException("the database was not migrated\n" + Launch.log(home));
            }
        } catch (InterruptedException stopped) {
            migration.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What an application must be told to find it, as system properties. */
    public Map<String, String> settings() {
        Database application = home.application();
        return Map.of(
                "mtl.db.url", application.url(),
                "mtl.db.app.user", application.user(),
                "mtl.db.app.password", application.password());
    }

    /** A way in past row-level security. */
    public Database superuser() {
        return home.superuser();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
