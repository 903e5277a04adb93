package org.openmtl.launcher.database;

import java.util.Map;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.openmtl.launcher.StartFailure;

/** Brings the schema up to date, as the owner. Several nodes may try at once: Flyway takes a lock in the database. */
public final class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    /** One folder per module below. */
    private static final String LOCATION = "classpath:db";

    private Migration() {}

    /** Runs what has not run yet; the migrations name the application's role by the placeholder {@code ${app}}. */
    public static void run(Login owner, String applicationRole, ClassLoader loader) {
        try {
            MigrateResult result = Flyway.configure(loader)
                    .dataSource(owner.dataSource())
                    .locations(LOCATION)
                    .defaultSchema("public")
                    .placeholders(Map.of("app", applicationRole))
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
            LOG.info("Database is at version %s, %d migrations run"
                    .formatted(version(result), result.migrationsExecuted));
        } catch (FlywayException failed) {
            throw new StartFailure("the database cannot be brought up to date: " + failed.getMessage(), failed);
        }
    }

    private static String version(MigrateResult result) {
        return result.migrationsExecuted > 0 ? result.targetSchemaVersion : result.initialSchemaVersion;
    }
}
