package org.openmtl.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openmtl.launcher.StartFailure;
import org.postgresql.PGConnection;

/**
 * Makes the application's role: it may sign in, owns nothing, and row-level security always applies to it. Where the owner may not make roles,
 * an administrator makes it beforehand, and nothing is changed here.
 */
public final class Roles {

    /** Several nodes may start at once; PostgreSQL fails when two of them change one role. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('openmtl.roles'))";

    private static final String CREATE =
            "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

    /** A request that hangs must not hold a lock, a connection or the change feed's horizon for ever. */
    private static final List<String> LIMITS = List.of(
            "alter role %s set statement_timeout = '60s'",
            "alter role %s set lock_timeout = '10s'", "alter role %s set idle_in_transaction_session_timeout = '30s'");

    private static final String ATTRIBUTES = """
            select rolsuper or rolbypassrls
                   or exists (select from pg_database where datdba = r.oid and datname = current_database())
              from pg_roles r
             where rolname = ?""";

    private final Login owner;

    public Roles(Login owner) {
        this.owner = owner;
    }

    /** Afterwards the role exists, is harmless and signs in with this password. */
    public void ensure(String role, String password) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            run(connection, LOCK);
            if (!existsAndIsHarmless(connection, role)) {
                run(connection, CREATE.formatted(quoted(role)));
                for (String limit : LIMITS) {
                    run(connection, limit.formatted(quoted(role)));
                }
                setPassword(connection, role, password);
            } else if (!signsIn(role, password)) {
                setPassword(connection, role, password);
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new StartFailure(
                    "%s may not make the role %s (%s). Either give it CREATEROLE or let an administrator run: create role %s login password '…'; and set mtl.db.app.password"
                            .formatted(owner.user(), role, refused.getMessage(), role),
                    refused);
        }
    }

    private static boolean existsAndIsHarmless(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ATTRIBUTES)) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                if (row.getBoolean(1)) {
                    throw new StartFailure(
                            "the role %s is a superuser, bypasses row-level security or owns the database: choose another mtl.db.app.user"
                                    .formatted(role));
                }
                return true;
            }
        }
    }

    private boolean signsIn(String role, String password) {
        try (Connection connection = owner.as(role, password).connect()) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The driver sends a SCRAM verifier: the password itself never appears in a statement or a log. */
    private static void setPassword(Connection connection, String role, String password) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
