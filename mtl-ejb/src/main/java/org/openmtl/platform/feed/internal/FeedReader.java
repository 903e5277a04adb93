package org.openmtl.platform.feed.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads the log. The text of the entries goes through as bytes: nobody between the database and the phone needs to understand it. */
@ApplicationScoped
class FeedReader {
    private static final String STATE = """
            SELECT incarnation, floor_x, floor_seq, pg_snapshot_xmax(pg_current_snapshot()) AS next FROM platform.feed_meta
            """;

    /**
     * The key of an entry that is visible, so on disk. The horizon itself would not do: after a crash PostgreSQL may give out
     * transaction ids again that it had given out but not used for anything lasting.
     */
    private static final String NEWEST = """
            SELECT m.incarnation, coalesce(c.x, m.floor_x) AS x, coalesce(c.seq, m.floor_seq) AS seq
              FROM platform.feed_meta m
              LEFT JOIN LATERAL (SELECT x, seq FROM platform.chg WHERE x < pg_snapshot_xmin(pg_current_snapshot())
                                  ORDER BY x DESC, seq DESC LIMIT 1) c ON true
            """;

    private static final String ACT_AGAIN = """
            SELECT platform.act(current_setting('mtl.actor'), nullif(current_setting('mtl.person'), '')::uuid,
                                nullif(current_setting('mtl.device'), '')::uuid, current_setting('mtl.request'))
            """;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    @Inject
    private Kinds kinds;

    Log state() {
        return ask(STATE, FeedReader::log);
    }

    /** Where a bootstrap that begins now must pull from in the end. */
    Cursor newest() {
        return ask(
                NEWEST,
                row -> new Cursor(row.getInt("incarnation"), Position.read(row.getString("x"), row.getLong("seq"))));
    }

    /** Looks up anew what the actor reaches: what was stated when the transaction began may be older than what a later statement sees. */
    void actAgain() {
        ask(ACT_AGAIN, row -> true);
    }

    /**
     * Entries behind a cursor, up to an end.
     *
     * @param max most entries of the log
     * @throws org.openmtl.shared.MtlProblem cursor-expired
     */
    News read(Cursor cursor, Position end, int max, boolean manyScopes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement pull = connection.prepareStatement(kinds.pull(manyScopes))) {
            pull.setString(1, cursor.position().xText());
            pull.setLong(2, cursor.position().seq());
            pull.setString(3, end.xText());
            pull.setLong(4, end.seq());
            pull.setInt(5, max);
            pull.setInt(6, max);
            try (ResultSet row = pull.executeQuery()) {
                return news(row, cursor, end, max);
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static News news(ResultSet row, Cursor cursor, Position limit, int max) throws SQLException {
        row.next();
        log(row).check(cursor.incarnation(), cursor.position());
        boolean more = row.getInt("taken") == max;
        Position all = all(row, cursor.position(), limit);
        boolean scopes = false;
        Position end = cursor.position();
        Budget budget = new Budget(max);
        do {
            String x = row.getString("x");
            byte[] entry = row.getBytes("entry");
            if (entry != null && !budget.take(entry)) {
                return new News(budget.entries(), end, true, scopes);
            }
            scopes |= x != null && row.getInt("ent") == 0;
            end = x == null ? end : Position.read(x, row.getLong("seq"));
        } while (row.next());
        return new News(budget.entries(), more || all.compareTo(end) < 0 ? end : all, more, scopes);
    }

    /**
     * Where a page ends that holds all there is: at the newest entry of the log, be it of other territories. A reader in whose territory
     * nothing happens would stay behind, and below the floor in the end. The entry is visible, so on disk.
     */
    private static Position all(ResultSet row, Position from, Position limit) throws SQLException {
        String x = row.getString("newest_x");
        Position newest = x == null ? from : Position.read(x, row.getLong("newest_seq"));
        return limit.compareTo(newest) < 0 ? limit : newest;
    }

    private static Log log(ResultSet row) throws SQLException {
        return new Log(
                row.getInt("incarnation"),
                Position.read(row.getString("floor_x"), row.getLong("floor_seq")),
                Long.parseUnsignedLong(row.getString("next")));
    }

    private <T> T ask(String statement, Shape<T> shape) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return shape.of(row);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }
}
