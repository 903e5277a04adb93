package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.assignment.Grades;
import org.openmtl.platform.sql.Sql;

/** Puts together what rules know of leads. */
@ApplicationScoped
class FactsReader {
    private static final String OWNERS =
            "SELECT id, owner_id FROM relationship.account WHERE id = ANY (?) AND owner_id IS NOT NULL";

    @Inject
    private Sql sql;

    @Inject
    private Instance<Grades> grades;

    List<LeadFacts> of(List<LeadView> leads) {
        Map<UUID, UUID> owners = owners(leads);
        Map<UUID, String> graded = new HashMap<>();
        List<UUID> ids = leads.stream().map(LeadView::id).toList();
        grades.forEach(known -> graded.putAll(known.of(ids)));
        return leads.stream()
                .map(lead -> LeadFacts.of(
                        lead, graded.get(lead.id()), lead.accountId() == null ? null : owners.get(lead.accountId())))
                .toList();
    }

    private Map<UUID, UUID> owners(List<LeadView> leads) {
        Set<UUID> accounts =
                leads.stream().map(LeadView::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, UUID> owners = new HashMap<>();
        if (!accounts.isEmpty()) {
            sql.each(OWNERS, row -> owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), accounts);
        }
        return owners;
    }
}
