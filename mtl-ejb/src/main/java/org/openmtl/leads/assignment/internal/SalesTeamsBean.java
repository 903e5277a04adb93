package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;
import static org.openmtl.platform.identity.Permission.ASSIGNMENT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.SalesTeams;
import org.openmtl.leads.assignment.TeamView;
import org.openmtl.platform.identity.Grants;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The facade of sales teams. */
@Stateless
@Guarded
public class SalesTeamsBean implements SalesTeams {
    private static final ListDefinition<TeamView> LIST = ListDefinition.of("leads.sales_team", TeamView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(AssignmentFields.UNIT_ID));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private Grants grants;

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public TeamView add(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return team(earlier.get());
        }
        check(values);
        UUID unit = rows.unitWithin(ASSIGNMENT_WRITE, values.get(AssignmentFields.UNIT_ID));
        SalesTeam team = new SalesTeam(id, values, unit, rows.actor(), rows.now());
        rows.add(team);
        return team.view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public TeamView team(UUID id) {
        return rows.reach(SalesTeam.class, id, ASSIGNMENT_READ).view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public Slice<TeamView> list(ListQuery query) {
        return rows.list(LIST, query, ASSIGNMENT_READ);
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public TeamView change(UUID id, long version, Values patch) {
        SalesTeam team = rows.reach(SalesTeam.class, id, ASSIGNMENT_WRITE, version);
        check(patch);
        if (patch.has(AssignmentFields.UNIT_ID)) {
            rows.unitWithin(ASSIGNMENT_WRITE, patch.get(AssignmentFields.UNIT_ID));
        }
        team.change(patch, rows.actor(), rows.now());
        rows.write();
        return team.view();
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(SalesTeam.class, id, ASSIGNMENT_WRITE, version).archive(rows.actor(), rows.now());
    }

    private void check(Values values) {
        JsonArray members = values.get(AssignmentFields.MEMBERS);
        if (members == null) {
            return;
        }
        List<UUID> people =
                MemberReading.members(members).stream().map(Team.Member::person).toList();
        if (grants.whoWorkIn(rows.actor().units(ASSIGNMENT_WRITE), people).size() < people.size()) {
            throw MtlProblem.invalid("members", "reference", "must be people of your units");
        }
    }
}
