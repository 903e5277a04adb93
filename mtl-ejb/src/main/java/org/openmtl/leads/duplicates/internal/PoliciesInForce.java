package org.openmtl.leads.duplicates.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.leads.duplicates.DuplicatePolicyView;
import org.openmtl.leads.duplicates.DuplicateRules;
import org.openmtl.leads.duplicates.Entrance;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** Finds the policy that holds for a lead. */
@ApplicationScoped
class PoliciesInForce implements DuplicateRules {
    private static final RecordReader<DuplicatePolicyView> READER = RecordReader.of(DuplicatePolicyView.class);

    /** That of the nearest unit; there the one of the door before the one of all. */
    private static final String IN_FORCE = "SELECT " + READER.columns("p") + """
              FROM platform.unit u
              JOIN leads.duplicate_policy p ON p.unit_id = ANY (u.ancestors) AND p.archived_at IS NULL
                   AND (p.door IS NULL OR p.door = upper(replace(?, '-', '_')))
             WHERE u.id = ?
             ORDER BY array_position(u.ancestors, p.unit_id) DESC, p.door NULLS LAST LIMIT 1
            """;

    @Inject
    private Sql sql;

    @Override
    public DuplicateActions inForce(Entrance entrance) {
        DuplicateActions usual = DuplicateActions.usual(entrance.channel());
        return sql.first(IN_FORCE, READER::read, entrance.channel(), entrance.unitId())
                .map(usual::but)
                .orElse(usual);
    }
}
