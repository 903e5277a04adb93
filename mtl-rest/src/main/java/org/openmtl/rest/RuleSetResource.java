package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.RuleSetView;
import org.openmtl.leads.assignment.RuleSets;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /assignment-rule-sets}. */
@Path("assignment-rule-sets")
@ApplicationScoped
public class RuleSetResource extends RowResource<RuleSetView> {
    @Inject
    private RuleSets facade;

    @Override
    FieldSet fields() {
        return AssignmentFields.RULE_SET;
    }

    @Override
    RuleSetView create(NewRow row) {
        return facade.draft(row.id(), row.values(), row.once());
    }

    @Override
    RuleSetView read(UUID id) {
        return facade.ruleSet(id);
    }

    @Override
    Slice<RuleSetView> list(ListQuery query) {
        return facade.list(query);
    }

    @Override
    RuleSetView change(UUID id, long version, Values patch) {
        return facade.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        facade.archive(id, version);
    }

    @Override
    Class<RuleSetView> view() {
        return RuleSetView.class;
    }

    /** Tries it on the leads of the last 30 days. */
    @POST
    @Path("{id}/simulate")
    public Response simulate(@PathParam("id") PathId id) {
        Optional<JsonObject> result = facade.simulate(id.value());
        return result.map(Response::ok).orElseGet(Response::accepted).build();
    }

    /** Puts it in force. */
    @POST
    @Path("{id}/activate")
    public Response activate(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(facade.activate(id.value(), Versions.required(ifMatch)));
    }
}
