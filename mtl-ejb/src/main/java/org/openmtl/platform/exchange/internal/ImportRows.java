package org.openmtl.platform.exchange.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.openmtl.platform.exchange.FormulaGuard;
import org.openmtl.platform.exchange.RejectedRow;
import org.openmtl.platform.sql.Sql;

/** The rows of imports as they came. */
@ApplicationScoped
class ImportRows {
    /** In batches the driver joins; COPY would be faster but is not allowed on a table under row-level security. */
    private static final String ADD = "INSERT INTO platform.import_row (import_id, number, cells) VALUES (?, ?, ?)";

    /** Served by the primary key. */
    private static final String NEXT =
            "SELECT number, cells FROM platform.import_row WHERE import_id = ? AND number > ? ORDER BY number LIMIT ?";

    /** Served by import_verdict_rejected. */
    private static final String REJECTED = """
            SELECT v.number, r.cells, v.detail
              FROM platform.import_verdict v
              JOIN platform.import_row r ON r.import_id = v.import_id AND r.number = v.number
             WHERE v.import_id = ? AND v.number > ? AND v.outcome = 'REJECTED'
             ORDER BY v.number LIMIT ?
            """;

    private static final int FETCHED_AT_ONCE = 100;

    /** Rows may be long: so many characters at once are enough, whatever number of rows was asked for. */
    private static final long MOST_CHARACTERS = 4 << 20;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    @Inject
    private Sql sql;

    void add(UUID importId, List<StagedRow> rows) {
        sql.batch(
                ADD,
                rows.stream()
                        .map(row -> new Object[] {
                            importId, row.number(), row.cells().toArray(String[]::new)
                        })
                        .toList());
    }

    /** Rows behind that number, at least one when there is one. */
    List<StagedRow> next(UUID importId, long after, int most) {
        return read(NEXT, importId, after, most, row -> new StagedRow(row.getLong(1), cells(row)));
    }

    List<RejectedRow> rejected(UUID importId, long after, int most) {
        return read(
                REJECTED,
                importId,
                after,
                most,
                row -> new RejectedRow(row.getLong(1), meant(cells(row)), VerdictDetail.problem(row.getString(3))));
    }

    private interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String statement, UUID importId, long after, int most, Shape<T> shape) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(statement)) {
            read.setFetchSize(FETCHED_AT_ONCE);
            read.setObject(1, importId);
            read.setLong(2, after);
            read.setInt(3, most);
            return read(read, shape);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Shape<T> shape) throws SQLException {
        List<T> found = new ArrayList<>();
        long characters = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (characters < MOST_CHARACTERS && row.next()) {
                found.add(shape.of(row));
                characters += row.getString(2).length();
            }
        }
        return found;
    }

    /** Without the apostrophes that came as guards: the writer sets them again, and twice would be once too often. */
    private static List<String> meant(List<String> cells) {
        return cells.stream().map(FormulaGuard::meant).toList();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray(2).getArray());
    }
}
