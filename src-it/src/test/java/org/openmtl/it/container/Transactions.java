package org.openmtl.it.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.harness.Database;

/** Draws a transaction around several calls, and looks at the database from within it. */
@ApplicationScoped
class Transactions {
    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    /** All of it or, with an exception, none. */
    @Transactional(rollbackOn = Exception.class)
    <T> T one(Callable<T> work) throws Exception {
        return work.call();
    }

    /** The first column of all rows that the running transaction sees. */
    List<@Nullable String> column(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Database.column(connection, sql, parameters);
        }
    }

    /** Runs a statement in the running transaction; tells how many rows it touched. */
    int run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
