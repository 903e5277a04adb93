package org.openmtl.platform.exchange.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.openmtl.platform.exchange.ImportCounts;
import org.openmtl.platform.exchange.Outcome;
import org.openmtl.platform.exchange.Verdict;

/** What became of the rows of imports, row by row and in sum. */
@ApplicationScoped
class Verdicts {
    private static final String ADD = """
            INSERT INTO platform.import_verdict (import_id, number, outcome, entity_id, detail) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String COUNT = """
            INSERT INTO platform.import_progress AS p (import_id, created, updated, unchanged, rejected)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (import_id) DO UPDATE SET created = p.created + excluded.created,
                   updated = p.updated + excluded.updated, unchanged = p.unchanged + excluded.unchanged,
                   rejected = p.rejected + excluded.rejected
            """;

    /** Served by the primary key. */
    private static final String COUNTS = """
            SELECT import_id, created, updated, unchanged, rejected FROM platform.import_progress
             WHERE import_id = ANY (?)
            """;

    /** Served by the primary key. */
    private static final String NEXT = """
            SELECT number, outcome, entity_id, detail FROM platform.import_verdict
             WHERE import_id = ? AND number > ? ORDER BY number LIMIT ?
            """;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    void add(UUID importId, List<Verdict> verdicts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Verdict verdict : verdicts) {
                add.setObject(1, importId);
                add.setLong(2, verdict.number());
                add.setString(3, verdict.outcome().name());
                add.setObject(4, verdict.id());
                add.setString(5, VerdictDetail.text(verdict));
                add.addBatch();
            }
            add.executeBatch();
            ImportCounts counts = count(verdicts);
            count.setObject(1, importId);
            count.setLong(2, counts.created());
            count.setLong(3, counts.updated());
            count.setLong(4, counts.unchanged());
            count.setLong(5, counts.rejected());
            count.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    static ImportCounts count(List<Verdict> verdicts) {
        long[] of = new long[Outcome.values().length];
        verdicts.forEach(verdict -> of[verdict.outcome().ordinal()]++);
        return new ImportCounts(
                verdicts.size(),
                of[Outcome.CREATED.ordinal()],
                of[Outcome.UPDATED.ordinal()],
                of[Outcome.UNCHANGED.ordinal()],
                of[Outcome.REJECTED.ordinal()]);
    }

    /** Verdicts behind that number. */
    List<Verdict> next(UUID importId, long after, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setObject(1, importId);
            next.setLong(2, after);
            next.setInt(3, most);
            List<Verdict> verdicts = new ArrayList<>();
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    verdicts.add(verdict(row));
                }
            }
            return verdicts;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        VerdictDetail detail = VerdictDetail.of(row.getString("detail"));
        return new Verdict(
                row.getLong("number"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("entity_id", UUID.class),
                detail.errors(),
                detail.duplicates());
    }

    /** Counts so far of one import. */
    ImportCounts counts(Import one) {
        return counts(List.of(one)).getOrDefault(one.id(), none(one));
    }

    /** Counts so far, for every import. */
    Map<UUID, ImportCounts> counts(Collection<Import> imports) {
        Map<UUID, ImportCounts> counts = new HashMap<>();
        imports.forEach(one -> counts.put(one.id(), none(one)));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(COUNTS)) {
            read.setArray(1, connection.createArrayOf("uuid", counts.keySet().toArray()));
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    counts.computeIfPresent(row.getObject(1, UUID.class), (id, none) -> counts(none.rows(), row));
                }
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
        return counts;
    }

    private static ImportCounts none(Import one) {
        return new ImportCounts(one.rowCount(), 0, 0, 0, 0);
    }

    private static ImportCounts counts(long rows, ResultSet row) {
        try {
            return new ImportCounts(rows, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
