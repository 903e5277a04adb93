package org.openmtl.platform.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement in the running transaction. Arguments may be null, and besides what JDBC knows instants, enums (as their names) and
 * collections of ids (as arrays). What the database refuses is thrown as {@link PersistenceException}.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    /** Makes one thing of one row. */
    public interface Shape<T> {
        /** Reads the row the result stands at. */
        T of(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String statement, Shape<T> shape, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = bind(connection, statement, arguments);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(shape.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The first row, empty when there is none. */
    public <T> Optional<T> first(String statement, Shape<T> shape, @Nullable Object... arguments) {
        return list(statement, shape, arguments).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean exists(String statement, @Nullable Object... arguments) {
        return !list(statement, row -> true, arguments).isEmpty();
    }

    /** Answers how many rows it changed. */
    public int run(String statement, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = bind(connection, statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** A time that is never null. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A time that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A time, null when there is none. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement bind(Connection connection, String statement, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, sqlValue(connection, arguments[i]));
        }
        return prepared;
    }

    private static @Nullable Object sqlValue(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> ids) {
            return connection.createArrayOf("uuid", ids.toArray());
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
