package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.PathId;
import org.openmtl.leads.merging.MergeLeads;
import org.openmtl.leads.merging.MergeView;
import org.openmtl.leads.merging.Merges;
import org.openmtl.shared.fields.Values;

/** {@code /leads/{id}/merge}. */
@Path("leads/{id}/merge")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergingResource {
    @Inject
    private Merges merges;

    @Context
    private UriInfo uri;

    /** Makes another lead a part of this one, or tells what would come of it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public MergeView merge(
            @PathParam("id") PathId id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, JsonObject body) {
        Values given = MergeLeads.FIELDS.readNew(body);
        MergeLeads command = new MergeLeads(
                id.value(), Objects.requireNonNull(given.get(MergeLeads.LOSER)), IdempotencyKey.once(key, uri, body));
        return Boolean.TRUE.equals(given.get(MergeLeads.DRY_RUN)) ? merges.preview(command) : merges.merge(command);
    }
}
