package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.ImportCounts;
import org.openmtl.platform.exchange.Outcome;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.sql.Sql;

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

    @Inject
    private Sql sql;

    void add(UUID importId, List<Verdict> verdicts) {
        sql.batch(
                ADD,
                verdicts.stream().map(verdict -> arguments(importId, verdict)).toList());
        ImportCounts counts = count(verdicts);
        sql.run(COUNT, importId, counts.created(), counts.updated(), counts.unchanged(), counts.rejected());
    }

    private static @Nullable Object[] arguments(UUID importId, Verdict verdict) {
        return new @Nullable Object[] {
            importId, verdict.number(), verdict.outcome(), verdict.id(), VerdictDetail.text(verdict)
        };
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
        return sql.list(NEXT, Verdicts::verdict, importId, after, most);
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
        sql.each(COUNTS, row -> know(counts, row), counts.keySet());
        return counts;
    }

    private static void know(Map<UUID, ImportCounts> counts, ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        long rows = Objects.requireNonNull(counts.get(id)).rows();
        counts.put(id, new ImportCounts(rows, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }

    private static ImportCounts none(Import one) {
        return new ImportCounts(one.rowCount(), 0, 0, 0, 0);
    }
}
