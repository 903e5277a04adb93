package org.openmtl.it.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.openmtl.it.harness.Database;

/** The control: reads the log the obvious way, "everything behind the greatest number I have seen". It must lose entries. */
final class SequenceReader {
    private static final String NEXT = "SELECT seq FROM platform.chg WHERE seq > ? ORDER BY seq LIMIT 500";

    private final Set<Long> seen = new HashSet<>();
    private final long start;
    private long last;

    SequenceReader(long start) {
        this.start = start;
        this.last = start;
    }

    /** Reads until told to end. */
    void read(Database database, java.util.function.BooleanSupplier ended) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            boolean found = true;
            while (found || !ended.getAsBoolean()) {
                found = page(next);
            }
        }
    }

    private boolean page(PreparedStatement next) throws SQLException {
        next.setLong(1, last);
        try (ResultSet row = next.executeQuery()) {
            boolean found = false;
            while (row.next()) {
                found = true;
                last = row.getLong(1);
                seen.add(last);
            }
            return found;
        }
    }

    /** Entries of the log that it never saw. */
    long missed(Database database) {
        return database.number("SELECT count(*) FROM platform.chg WHERE seq > ?", start) - seen.size();
    }
}
