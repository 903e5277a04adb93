package org.openmtl.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import org.openmtl.launcher.StartFailure;

/**
 * Which history the change feed tells. A restore takes some of it back: clients hold cursors of entries that are no more, and the
 * transaction ids in the log mean nothing in a new cluster.
 */
public final class Incarnation {

    private static final Logger LOG = Logger.getLogger(Incarnation.class.getName());

    private static final String FORGET = "truncate platform.chg";

    private static final String BEGIN = """
            update platform.feed_meta
               set incarnation = (random() * 2147483646)::integer, floor_x = pg_current_xact_id(), floor_seq = 0""";

    private Incarnation() {}

    /** Begins a new one: every field client is told once to fetch everything anew, and keeps what it captured. */
    public static void renew(Login owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FORGET);
            statement.execute(BEGIN);
            connection.commit();
            LOG.info("The change feed begins anew");
        } catch (SQLException failed) {
            throw new StartFailure("the change feed cannot begin anew: " + failed.getMessage(), failed);
        }
    }
}
