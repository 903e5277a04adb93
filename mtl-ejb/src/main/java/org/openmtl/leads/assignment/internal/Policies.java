package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** Finds the policy that holds for a lead. */
@ApplicationScoped
class Policies {
    private static final RecordReader<PolicyView> READER = RecordReader.of(PolicyView.class);

    /** That of the nearest unit; there the one of the segment before the one of all. */
    private static final String IN_FORCE = "SELECT " + READER.columns("p") + """
              FROM platform.unit u
              JOIN leads.lead_policy p ON p.unit_id = ANY (u.ancestors) AND p.archived_at IS NULL
                   AND (p.segment IS NULL OR p.segment = ?)
             WHERE u.id = ?
             ORDER BY array_position(u.ancestors, p.unit_id) DESC, p.segment NULLS LAST LIMIT 1
            """;

    @Inject
    private Sql sql;

    Optional<PolicyView> inForce(UUID unitId, @Nullable String segment) {
        return sql.first(IN_FORCE, READER::read, segment, unitId);
    }
}
