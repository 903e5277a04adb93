package org.openmtl.it.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way into the product's database, past the product.
 *
 * @param url JDBC URL
 * @param user role
 * @param password the role's password
 */
public record Database(String url, String user, String password) {

    /** Opens a connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The first column of all rows, as text. */
    public List<@Nullable String> column(String sql, Object... parameters) {
        try (Connection connection = connect()) {
            return column(connection, sql, parameters);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of all rows, as text, on a connection that has already begun something. */
    public static List<@Nullable String> column(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<@Nullable String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    /** The one number a query answers. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(String.valueOf(column(sql, parameters).get(0)));
    }

    /** Runs a statement that answers nothing; tells how many rows it touched. */
    public int run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Changes rows under audit, as somebody must. */
    public void runAsAJob(String sql) throws SQLException {
        run("do $do$ begin perform platform.act('job:test', null, null, 'test'); " + sql + "; end $do$");
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
