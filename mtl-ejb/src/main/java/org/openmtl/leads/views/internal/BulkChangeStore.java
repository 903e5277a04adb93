package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.views.BulkChangeState;
import org.openmtl.leads.views.BulkChangeView;
import org.openmtl.leads.views.StartBulkChange;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** The table of bulk changes; row-level security keeps it to the actor's own. */
@ApplicationScoped
class BulkChangeStore {
    private static final String ADD = """
            INSERT INTO leads.bulk_change (id, person_id, state, archives, fields)
            VALUES (?, ?, 'RUNNING', ?, CAST(? AS jsonb))
            """;

    private static final String FIND = """
            SELECT c.id, c.state, c.archives, c.fields, c.error, c.created_at, count(l.number),
                   count(*) FILTER (WHERE l.outcome = 'WAITING'), count(*) FILTER (WHERE l.outcome = 'CHANGED'),
                   count(*) FILTER (WHERE l.outcome = 'UNCHANGED'), count(*) FILTER (WHERE l.outcome = 'REFUSED'),
                   count(*) FILTER (WHERE l.outcome = 'UNDONE'), count(*) FILTER (WHERE l.outcome = 'CHANGED_SINCE')
              FROM leads.bulk_change c LEFT JOIN leads.bulk_change_lead l ON l.change_id = c.id
             WHERE c.id = ? GROUP BY c.id
            """;

    private static final String ENTER =
            "UPDATE leads.bulk_change SET state = ?, error = ?, version = version + 1 WHERE id = ? AND state = ?";

    @Inject
    private Sql sql;

    void add(StartBulkChange command, UUID personId) {
        sql.run(
                ADD,
                command.id(),
                personId,
                command.change().isEmpty(),
                command.change().toString());
    }

    Optional<BulkChangeView> find(UUID id) {
        return sql.first(FIND, BulkChangeStore::view, id);
    }

    /** Tells whether it was in the state that it leaves. */
    boolean enter(UUID id, BulkChangeState from, BulkChangeState to) {
        return enter(id, from, to, null);
    }

    boolean enter(UUID id, BulkChangeState from, BulkChangeState to, @Nullable String error) {
        return sql.run(ENTER, to, error, id, from) == 1;
    }

    private static BulkChangeView view(ResultSet row) throws SQLException {
        boolean archives = row.getBoolean(3);
        return new BulkChangeView(
                row.getObject(1, UUID.class),
                BulkChangeState.valueOf(row.getString(2)),
                archives,
                archives ? null : JsonText.object(row.getString(4)),
                row.getString(5),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getObject(6, OffsetDateTime.class));
    }
}
