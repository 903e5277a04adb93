package org.openmtl.platform.feed.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Measures the feed's lag. */
@ApplicationScoped
public class FeedLag {
    private static final int TIMEOUT_SECONDS = 2;

    /** Other roles' transactions do not show their times to ours; what they write shows in the log all the same. */
    private static final String MEASURE = """
            SELECT (SELECT coalesce(extract(epoch FROM now() - min(at)), 0) FROM platform.chg
                     WHERE x >= pg_snapshot_xmin(pg_current_snapshot())) AS hidden,
                   (SELECT coalesce(extract(epoch FROM max(now() - xact_start)), 0) FROM pg_stat_activity
                     WHERE backend_xid IS NOT NULL) AS writer,
                   (SELECT count(*) FROM pg_prepared_xacts) AS prepared
              FROM platform.feed_meta
            """;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    Lag measure() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement measure = connection.prepareStatement(MEASURE)) {
            measure.setQueryTimeout(TIMEOUT_SECONDS);
            try (ResultSet row = measure.executeQuery()) {
                row.next();
                return new Lag(row.getDouble("hidden"), row.getDouble("writer"), row.getLong("prepared"));
            }
        }
    }

    /** The same for metrics: the alarm is at 10 seconds. */
    @Gauge(
            name = "mtl_feed_lag_seconds",
            unit = MetricUnits.SECONDS,
            absolute = true,
            description = "Age of the oldest change that is committed but not readable in the feed yet")
    public double seconds() throws SQLException {
        return measure().hiddenSeconds();
    }
}
