package org.openmtl.leads.assignment.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.TeamView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** People among whom rules choose. Whose turn it is stands elsewhere, since it changes with every lead. */
@Entity
@Table(schema = "leads", name = "sales_team")
class SalesTeam extends TerritorialRow {
    private String name;
    private String members;

    /** For the persistence provider. */
    protected SalesTeam() {}

    /** One just made. */
    SalesTeam(UUID id, Values values, UUID unitId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        learn(values);
    }

    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(AssignmentFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(AssignmentFields.MEMBERS, value -> members = String.valueOf(value));
        given.ifGiven(AssignmentFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
    }

    TeamView view() {
        return new TeamView(
                id(),
                version(),
                unitId(),
                name,
                JsonText.array(members),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
