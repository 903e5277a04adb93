package org.openmtl.fieldsync.internal;

import static org.openmtl.platform.identity.Permission.QUARANTINE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    /** Sent by somebody who holds a role where the actor may look. */
    private static final String WITHIN_REACH = """
            EXISTS (SELECT 1 FROM platform.role_assignment a
                     WHERE a.person_id = o.person_id AND a.unit_id = ANY (CAST(? AS uuid[])))
            """;

    /** Served by op_seen_waiting. */
    private static final String WAITING = "SELECT " + READER.columns("w") + " " + """
             FROM (SELECT o.op_id AS id, o.person_id, p.display_name AS person, o.device_id, o.received_at,
                           o.result -> 'problem' AS problem, o.operation
                      FROM platform.op_seen o JOIN platform.person p ON p.id = o.person_id
                     WHERE o.result ->> 'st' = 'quarantined' AND o.resolved_at IS NULL AND""" + " " + WITHIN_REACH + """
                     ORDER BY o.received_at, o.op_id LIMIT ?) w
            """;

    /** Answers whether it was resolved before. */
    private static final String FIND = """
            SELECT o.resolved_at IS NOT NULL FROM platform.op_seen o
             WHERE o.op_id = ? AND o.result ->> 'st' = 'quarantined' AND""" + " " + WITHIN_REACH + " ORDER BY 1";

    private static final String RESOLVE = """
            UPDATE platform.op_seen o SET resolved_at = now(), resolved_by = ?, resolution = ?, note = ?
             WHERE o.op_id = ? AND o.result ->> 'st' = 'quarantined' AND o.resolved_at IS NULL AND""" + " " + WITHIN_REACH;

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
        boolean resolvedBefore = sql.first(FIND, row -> row.getBoolean(1), id, reach())
                .orElseThrow(() -> MtlProblem.notFound("operation that waits", id));
        String by = current.get().key();
        if (resolvedBefore || sql.run(RESOLVE, by, command.how(), command.note(), id, reach()) == 0) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "Somebody has dealt with it already");
        }
    }

    private Object reach() {
        return current.get().units(QUARANTINE);
    }
}
