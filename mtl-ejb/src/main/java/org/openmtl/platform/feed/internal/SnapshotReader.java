package org.openmtl.platform.feed.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.feed.KindSum;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.sql.Sql;

/** Reads the pages of a bootstrap: kind after kind, by keyset. */
@ApplicationScoped
class SnapshotReader {
    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    @Inject
    private Sql sql;

    @Inject
    private Kinds kinds;

    /** What all rows of each kind come to; a sum of longs that overflows is the sum modulo 2^64. */
    List<KindSum> sums() {
        return sql.list(
                kinds.sums(),
                row -> new KindSum(
                        row.getString("kind"),
                        row.getLong("rows"),
                        row.getBigDecimal("sum").toBigInteger().longValue()));
    }

    /** The kind a bootstrap begins with. */
    int firstKind() {
        return kinds.inOrder().get(0).number();
    }

    /** Fills the page with what is needed first, as far as it has room. */
    void open(Budget page) {
        for (String statement : kinds.today()) {
            if (page.rowsLeft() > 0) {
                fill(page, statement, null, RowKey.START);
            }
        }
    }

    /** Fills the page from the mark on. Answers where it ended, empty when there is nothing left. */
    Optional<Bookmark> fill(Budget page, Bookmark from) {
        List<SyncedRows> left = kinds.inOrder().stream()
                .dropWhile(kind -> kind.number() != from.kind())
                .toList();
        Bookmark mark = from;
        for (SyncedRows kind : left) {
            mark = mark.kind() == kind.number() ? mark : mark.at(kind.number(), RowKey.START);
            Rest rest = fill(page, kinds.snapshot(kind), mark.scope(), mark.last());
            if (rest.isMore()) {
                return Optional.of(mark.at(kind.number(), rest.last()));
            }
        }
        return Optional.empty();
    }

    /** Asks for one row more than there is room for, to know whether there is one. */
    private Rest fill(Budget page, String statement, @Nullable Integer scope, RowKey from) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement rows = connection.prepareStatement(statement)) {
            rows.setObject(1, scope, java.sql.Types.INTEGER);
            rows.setObject(2, from.unit());
            rows.setObject(3, from.createdAt());
            rows.setObject(4, from.id());
            rows.setInt(5, page.rowsLeft() + 1);
            try (ResultSet row = rows.executeQuery()) {
                return take(page, row, from);
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static Rest take(Budget page, ResultSet row, RowKey before) throws SQLException {
        RowKey last = before;
        while (row.next()) {
            if (page.rowsLeft() == 0 || !page.take(row.getBytes("entry"))) {
                return new Rest(true, last);
            }
            last = new RowKey(
                    row.getObject("unit_id", UUID.class),
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getObject("id", UUID.class));
        }
        return new Rest(false, last);
    }

    private record Rest(boolean isMore, RowKey last) {}
}
