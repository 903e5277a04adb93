package org.openmtl.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.openmtl.launcher.StartFailure;
import org.postgresql.PGConnection;

/** Makes database and owner in an embedded PostgreSQL, so that from there on it is the same as one that somebody configured. */
public final class OwnDatabase {

    private static final String DATABASE = "mtl";
    private static final String OWNER = "mtl_owner";
    private static final String URL = "jdbc:postgresql://127.0.0.1:%d/%s";

    private OwnDatabase() {}

    /** Afterwards both exist; answers the way in as the owner, who is no superuser. */
    public static Login ensure(int port, String superuser, String superuserPassword) {
        Login admin = new Login(URL.formatted(port, "postgres"), superuser, superuserPassword);
        String password = DerivedPassword.of(OWNER, superuserPassword);
        try (Connection connection = admin.connect()) {
            if (isMissing(connection, "select from pg_roles where rolname = ?", OWNER)) {
                run(connection, "create role " + OWNER + " login createrole");
            }
            connection.unwrap(PGConnection.class).alterUserPassword(OWNER, password.toCharArray(), "scram-sha-256");
            if (isMissing(connection, "select from pg_database where datname = ?", DATABASE)) {
                run(connection, "create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException refused) {
            throw new StartFailure(
                    "cannot make the database in the embedded PostgreSQL: " + refused.getMessage(), refused);
        }
        return new Login(URL.formatted(port, DATABASE), OWNER, password);
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
