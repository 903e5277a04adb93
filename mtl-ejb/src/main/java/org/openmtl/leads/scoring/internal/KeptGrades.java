package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openmtl.leads.assignment.Grades;
import org.openmtl.platform.sql.Sql;

/** Lets rules of assignment know the grades that were kept last: scores come before assignment. */
@ApplicationScoped
class KeptGrades implements Grades {
    private static final String KEPT = "SELECT lead_id, grade FROM leads.score WHERE lead_id = ANY (?)";

    @Inject
    private Sql sql;

    @Override
    public Map<UUID, String> of(Collection<UUID> leads) {
        Map<UUID, String> grades = new HashMap<>();
        sql.each(KEPT, row -> grades.put(row.getObject(1, UUID.class), row.getString(2)), leads);
        return grades;
    }
}
