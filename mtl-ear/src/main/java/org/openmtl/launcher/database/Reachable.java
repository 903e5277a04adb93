package org.openmtl.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.openmtl.launcher.StartFailure;

/** Waits for a database that may still be starting, and refuses one that is too old. */
public final class Reachable {

    private static final Logger LOG = Logger.getLogger(Reachable.class.getName());
    private static final int OLDEST_MAJOR = 14;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** SQLState class of "invalid authorization": waiting does not help. */
    private static final String WRONG_LOGIN = "28";

    /** SQLState of "no such database": waiting does not help either. */
    private static final String NO_DATABASE = "3D000";

    private Reachable() {}

    /** Returns when the database answered. */
    public static void await(Login login, Duration patience) {
        Instant end = Instant.now().plus(patience);
        boolean told = false;
        while (true) {
            try (Connection connection = login.connect()) {
                refuseOld(connection);
                return;
            } catch (SQLException refused) {
                if (!mayPass(refused) || Instant.now().isAfter(end)) {
                    throw new StartFailure(
                            "cannot sign in to the database as %s: %s".formatted(login, refused.getMessage()), refused);
                }
                if (!told) {
                    LOG.info("Waiting for the database: " + refused.getMessage());
                    told = true;
                }
            }
            pause();
        }
    }

    private static boolean mayPass(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return !state.startsWith(WRONG_LOGIN) && !state.equals(NO_DATABASE);
    }

    private static void refuseOld(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
            throw new StartFailure(
                    "PostgreSQL %d is too old: OpenMTL needs %d or newer".formatted(major, OLDEST_MAJOR));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for the database", stopped);
        }
    }
}
