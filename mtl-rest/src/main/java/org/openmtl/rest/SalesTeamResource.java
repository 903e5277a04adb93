package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.SalesTeams;
import org.openmtl.leads.assignment.TeamView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /sales-teams}. */
@Path("sales-teams")
@ApplicationScoped
public class SalesTeamResource extends RowResource<TeamView> {
    @Inject
    private SalesTeams facade;

    @Override
    FieldSet fields() {
        return AssignmentFields.TEAM;
    }

    @Override
    TeamView create(NewRow row) {
        return facade.add(row.id(), row.values(), row.once());
    }

    @Override
    TeamView read(UUID id) {
        return facade.team(id);
    }

    @Override
    Slice<TeamView> list(ListQuery query) {
        return facade.list(query);
    }

    @Override
    TeamView change(UUID id, long version, Values patch) {
        return facade.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        facade.archive(id, version);
    }

    @Override
    Class<TeamView> view() {
        return TeamView.class;
    }
}
