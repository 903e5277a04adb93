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
 * collections of ids, arrays of texts and of numbers. What the database refuses is thrown as {@link PersistenceException}.
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

    /** Takes note of one row. */
    public interface Note {
        /** Reads the row the result stands at. */
        void take(ResultSet row) throws SQLException;
    }

    /** All rows, one after the other. */
    public void each(String statement, Note note, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = bind(connection, statement, arguments);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                note.take(rows);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** All rows. */
    public <T> List<T> list(String statement, Shape<T> shape, @Nullable Object... arguments) {
        List<T> found = new ArrayList<>();
        each(statement, row -> found.add(shape.of(row)), arguments);
        return found;
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

    /** Runs the statement once for each row of arguments, as few trips as the driver can make of it. */
    public void batch(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable Object[] arguments : rows) {
                set(prepared, arguments);
                prepared.addBatch();
            }
            prepared.executeBatch();
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
        set(prepared, arguments);
        return prepared;
    }

    private static void set(PreparedStatement prepared, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, sqlValue(prepared.getConnection(), arguments[i]));
        }
    }

    private static @Nullable Object sqlValue(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> ids) {
            return connection.createArrayOf("uuid", ids.toArray());
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
