package org.openmtl.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** The table of what listeners still have to hear. All times are the database's, since nodes need not agree on theirs. */
@ApplicationScoped
class Publications {
    /** The next about each subject, those appended first at first; served by fact_publication_next and fact_publication_subject. */
    private static final String DUE = """
            SELECT p.fact_id FROM platform.fact_publication p
             WHERE p.listener = ? AND p.due_at <= now()
               AND NOT EXISTS (SELECT FROM platform.fact_publication e
                                WHERE e.listener = p.listener AND e.subject_id = p.subject_id AND e.n < p.n)
             ORDER BY p.n LIMIT ?
            """;

    /** What another node has in its hands is passed over. */
    private static final String HOLD = """
            SELECT f.id, f.n, f.type, f.subject_kind, f.subject_id, f.unit_id, f.data, f.created_at, f.created_by, f.request
              FROM platform.fact_publication p JOIN platform.fact f ON f.id = p.fact_id
             WHERE p.listener = ? AND p.fact_id = ANY (?) AND p.due_at <= now()
             ORDER BY p.n FOR UPDATE OF p SKIP LOCKED
            """;

    private static final String HEARD =
            "DELETE FROM platform.fact_publication WHERE listener = ? AND fact_id = ANY (?)";

    /** What comes after it about the same subject waits as long, so that nobody looks at it meanwhile. */
    private static final String FAILED = """
            WITH failed AS (
                UPDATE platform.fact_publication
                   SET attempts = attempts + 1, failed_with = ?,
                       due_at = clock_timestamp() + make_interval(secs => least(power(2, least(attempts, 20)), 3600))
                 WHERE listener = ? AND fact_id = ?
                RETURNING listener, subject_id, n, due_at)
            UPDATE platform.fact_publication p SET due_at = f.due_at
              FROM failed f
             WHERE p.listener = f.listener AND p.subject_id = f.subject_id AND p.n > f.n AND p.due_at < f.due_at
            """;

    @Inject
    private Sql sql;

    /** Ids of facts that the listener could hear now, at most so many; no two about the same subject. */
    List<UUID> due(String listener, int most) {
        return sql.list(DUE, row -> row.getObject(1, UUID.class), listener, most);
    }

    /** Those of the facts that still are to be heard and that nobody else holds, in their order; the running transaction holds them. */
    List<PublishedFact> hold(String listener, Collection<UUID> facts) {
        return sql.list(HOLD, Publications::fact, listener, facts);
    }

    void heard(String listener, Collection<PublishedFact> facts) {
        sql.run(HEARD, listener, facts.stream().map(PublishedFact::id).toList());
    }

    void failed(String listener, UUID fact, String kindOfFault) {
        sql.run(FAILED, kindOfFault, listener, fact);
    }

    private static PublishedFact fact(ResultSet row) throws SQLException {
        Fact fact = new Fact(
                row.getString("type"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                JsonText.object(row.getString("data")));
        return new PublishedFact(
                row.getObject("id", UUID.class),
                row.getLong("n"),
                fact,
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                row.getString("request"));
    }
}
