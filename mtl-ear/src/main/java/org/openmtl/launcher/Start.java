package org.openmtl.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Logger;
import org.openmtl.launcher.database.DerivedPassword;
import org.openmtl.launcher.database.Incarnation;
import org.openmtl.launcher.database.Login;
import org.openmtl.launcher.database.Migration;
import org.openmtl.launcher.database.OwnDatabase;
import org.openmtl.launcher.database.Reachable;
import org.openmtl.launcher.database.Roles;
import org.openmtl.launcher.postgres.EmbeddedPostgres;
import org.openmtl.launcher.server.Address;
import org.openmtl.launcher.server.Readiness;
import org.openmtl.launcher.server.RunningRequests;
import org.openmtl.launcher.server.Server;
import org.openmtl.launcher.server.ServerSettings;

/** The steps of a start: lock, database, migration, server, readiness. */
final class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    private final Configuration configuration;
    private final Installation installation;
    private final Running running;

    Start(Configuration configuration, Installation installation, Running running) {
        this.configuration = configuration;
        this.installation = installation;
        this.running = running;
    }

    void migrateOnly() {
        lockOwnDatabase();
        prepareDatabase();
        running.stop();
    }

    /** To be run once on a database that came from a backup, before any node serves it. */
    void afterRestore() {
        lockOwnDatabase();
        Login owner = owner();
        prepare(owner);
        Incarnation.renew(owner);
        running.stop();
    }

    private void lockOwnDatabase() {
        if (!configuration.hasExternalDatabase()) {
            running.start(() -> HomeLock.take(installation.home()), HomeLock::close);
        }
    }

    void everything() {
        long begin = System.nanoTime();
        running.start(() -> HomeLock.take(installation.home()), HomeLock::close);
        ServerSettings settings = serverSettings();
        Server.refuseTakenPort(settings);
        removeOldVersions();
        tellApplication(prepareDatabase());
        startServer(settings);
        LOG.info("OpenMTL is ready at %s (started in %.1f s)"
                .formatted(
                        Address.url(settings.address(), settings.port()),
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0));
    }

    /** Afterwards the schema is up to date; answers the application's way in. */
    private Login prepareDatabase() {
        return prepare(owner());
    }

    private Login owner() {
        return configuration.hasExternalDatabase() ? external() : embedded();
    }

    private Login prepare(Login owner) {
        String role = configuration.text(Setting.DB_APP_USER);
        String password = configuration
                .optional(Setting.DB_APP_PASSWORD)
                .orElseGet(() -> DerivedPassword.of(role, owner.password()));
        new Roles(owner).ensure(role, password);
        Migration.run(owner, role, Start.class.getClassLoader());
        return owner.as(role, password);
    }

    private Login external() {
        Login owner = new Login(
                configuration.text(Setting.DB_URL),
                configuration.text(Setting.DB_USER),
                configuration.optional(Setting.DB_PASSWORD).orElse(""));
        Reachable.await(owner, Duration.ofSeconds(configuration.number(Setting.DB_WAIT_SECONDS)));
        return owner;
    }

    private Login embedded() {
        EmbeddedPostgres postgres = running.start(
                () -> EmbeddedPostgres.start(installation.home(), Help.version("postgres"), installation::postgres)
                        .keptRunning(),
                EmbeddedPostgres::close);
        return OwnDatabase.ensure(postgres.port(), EmbeddedPostgres.SUPERUSER, postgres.password());
    }

    /** The application reads its configuration from system properties; the owner's password is none of its business. */
    private void tellApplication(Login application) {
        configuration.forEachForApplication(System::setProperty);
        System.clearProperty(Setting.DB_PASSWORD.key());
        System.setProperty(Setting.DB_URL.key(), application.url());
        System.setProperty(Setting.DB_APP_USER.key(), application.user());
        System.setProperty(Setting.DB_APP_PASSWORD.key(), application.password());
    }

    private void startServer(ServerSettings settings) {
        Path logging = LogSettings.write(
                configuration.text(Setting.LOG_FORMAT),
                freshDirectory(settings.directory()).resolve("logging.properties"));
        Duration patience = Duration.ofSeconds(configuration.number(Setting.STOP_SECONDS));
        running.start(() -> Server.start(settings, logging), server -> {
            LOG.info("Stopping: running requests finish first");
            RunningRequests.finish(patience);
            server.stop();
        });
        Readiness.await(settings);
    }

    private ServerSettings serverSettings() {
        return new ServerSettings(
                installation.serverDirectory(),
                installation.unpacked(),
                installation.application(),
                configuration.text(Setting.HTTP_ADDRESS),
                configuration.number(Setting.HTTP_PORT),
                configuration.number(Setting.HTTP_THREADS),
                configuration.number(Setting.HTTP_UPLOAD_SECONDS));
    }

    /** The server remembers deployments of its last run here; ours is always the one in the jar. */
    private static Path freshDirectory(Path directory) {
        try {
            Directories.delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException unusable) {
            throw new StartFailure("cannot clear %s: %s".formatted(directory, unusable), unusable);
        }
    }

    /** Each version unpacks 120 MB; nobody else uses this home while we hold its lock. */
    private void removeOldVersions() {
        try {
            Directories.deleteSiblings(installation.unpacked());
        } catch (IOException inUse) {
            LOG.warning("Files of an older version stay behind: " + inUse);
        }
    }
}
