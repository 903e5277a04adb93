package org.openmtl.fieldsync.internal;

import static org.openmtl.platform.identity.Permission.QUARANTINE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openmtl.fieldsync.QuarantinedOperation;
import org.openmtl.fieldsync.QuarantinedOperations;
import org.openmtl.fieldsync.ResolveOperation;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** The facade of what waits for a person. */
@Stateless
@Guarded
public class QuarantinedOperationsBean implements QuarantinedOperations {
    private static final RecordReader<QuarantinedOperation> READER = RecordReader.of(QuarantinedOperation.class);

    /** Where the actor may look. */
    private static final String WITHIN_REACH =
            " o.result ->> 'st' = 'quarantined' AND o.waits_in = ANY (CAST(? AS uuid[])) ";

    /** Served by op_seen_waiting. */
    private static final String WAITING = "SELECT " + READER.columns("w") + " " + """
             FROM (SELECT o.op_id AS id, o.person_id, p.display_name AS person, o.device_id, o.received_at,
                           o.result -> 'problem' AS problem, o.operation
                      FROM platform.op_seen o JOIN platform.person p ON p.id = o.person_id
                     WHERE o.resolved_at IS NULL AND""" + WITHIN_REACH + """
                     ORDER BY o.received_at, o.op_id LIMIT ?) w
            """;

    /** Two people may have given the same id: then the one that has waited longest is meant. */
    private static final String FIND = """
            SELECT o.person_id, o.resolved_at IS NOT NULL AS resolved FROM platform.op_seen o
             WHERE o.op_id = ? AND""" + WITHIN_REACH + "ORDER BY resolved, o.received_at";

    private static final String RESOLVE = """
            UPDATE platform.op_seen SET resolved_at = now(), resolved_by = ?, resolution = ?, note = ?
             WHERE person_id = ? AND op_id = ? AND resolved_at IS NULL
            """;

    private record Found(UUID personId, boolean resolved) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getObject("person_id", UUID.class), row.getBoolean("resolved"));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    @Override
    @Requires(QUARANTINE)
    public List<QuarantinedOperation> waiting() {
        return sql.list(WAITING, READER::read, reach(), MOST);
    }

    @Override
    @Requires(QUARANTINE)
    public void resolve(UUID id, ResolveOperation command) {
        Found found = sql.first(FIND, Found::read, id, reach())
                .orElseThrow(() -> MtlProblem.notFound("operation that waits", id));
        String by = current.get().key();
        if (found.resolved() || sql.run(RESOLVE, by, command.how(), command.note(), found.personId(), id) == 0) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "Somebody has dealt with it already");
        }
    }

    private Object reach() {
        return current.get().units(QUARANTINE);
    }
}
