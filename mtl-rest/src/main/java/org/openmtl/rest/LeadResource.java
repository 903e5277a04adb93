package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.leads.AnswerLead;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.HandOverLead;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.MoveLead;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.leads.Recipient;
import org.openmtl.leads.RefuseLead;
import org.openmtl.leads.StageChange;
import org.openmtl.leads.Stages;
import org.openmtl.leads.attribution.Attribution;
import org.openmtl.leads.attribution.LeadAttribution;
import org.openmtl.leads.ltc.HandOverToLtc;
import org.openmtl.leads.ltc.LtcHandovers;
import org.openmtl.leads.prediction.LeadPrediction;
import org.openmtl.leads.prediction.Predictions;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.Touches;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /leads}. */
@Path("leads")
@ApplicationScoped
public class LeadResource extends RowResource<LeadView> {
    @Inject
    private Leads leads;

    @Inject
    private Handovers handovers;

    @Inject
    private Stages stages;

    @Inject
    private Touches touches;

    @Inject
    private Attribution attribution;

    @Inject
    private Predictions predictions;

    @Inject
    private LtcHandovers ltc;

    @Context
    private UriInfo uri;

    @Override
    FieldSet fields() {
        return LeadFields.ALL;
    }

    @Override
    LeadView create(NewRow row) {
        return leads.capture(new CaptureLead(row.id(), row.values(), "rest", row.once(), row.body()));
    }

    @Override
    LeadView read(UUID id) {
        return leads.lead(id);
    }

    @Override
    Slice<LeadView> list(ListQuery query) {
        return leads.list(query);
    }

    @Override
    LeadView change(UUID id, long version, Values patch) {
        return leads.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        leads.archive(id, version);
    }

    @Override
    Class<LeadView> view() {
        return LeadView.class;
    }

    /** Gives the lead to somebody, or to LTC, who has to answer it. */
    /** One that is a part of another lead now sends there (RFC 9110, 308); whoever does not follow sees what it was. */
    @Override
    Response found(LeadView view) {
        if (view.mergedInto() == null) {
            return answer(view);
        }
        URI winner = uri.getBaseUriBuilder()
                .path(LeadResource.class)
                .path(view.mergedInto().toString())
                .build();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(winner)
                .entity(view)
                .build();
    }

    /** Gives the lead to somebody, who has to answer it. */
    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handOver(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject body) {
        Values to = LeadFields.HANDING_OVER.readNew(body);
        UUID owner = to.get(LeadFields.NEW_OWNER);
        long version = Versions.required(ifMatch);
        if (to.get(LeadFields.RECIPIENT) == Recipient.LTC) {
            return answer(ltc.handOver(new HandOverToLtc(id.value(), version)));
        }
        if (owner == null) {
            throw MtlProblem.invalid("ownerId", "required", "must be given, unless the lead goes to LTC");
        }
        return answer(handovers.handOver(new HandOverLead(id.value(), version, owner)));
    }

    /** Takes a lead that was handed over. */
    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        AnswerLead command = new AnswerLead(id.value(), Versions.required(ifMatch));
        return answer(handovers.accept(command).orRefuse());
    }

    /** Refuses a lead that was handed over. */
    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject body) {
        Values why = LeadFields.REFUSING_WITH_CODE.readNew(body);
        AnswerLead lead = new AnswerLead(id.value(), Versions.required(ifMatch));
        RefuseLead command = new RefuseLead(lead, why.get(LeadFields.REFUSAL_CODE), why.get(LeadFields.REFUSAL_NOTE));
        return answer(handovers.refuse(command).orRefuse());
    }

    /** Finds the lead worth selling. */
    @POST
    @Path("{id}/qualify")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response qualify(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject body) {
        return answer(stages.qualify(move(id, ifMatch, body)));
    }

    /** Gives the lead another chance. */
    @POST
    @Path("{id}/recycle")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recycle(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject body) {
        return answer(stages.recycle(move(id, ifMatch, body)));
    }

    private static MoveLead move(PathId id, @Nullable String ifMatch, JsonObject body) {
        String reason = String.valueOf(LeadFields.MOVING.readNew(body).get(LeadFields.REASON));
        return new MoveLead(id.value(), Versions.required(ifMatch), reason);
    }

    /** Others who may be the same. */
    @GET
    @Path("{id}/duplicates")
    public Map<String, List<PossibleDuplicate>> duplicates(@PathParam("id") PathId id) {
        return Map.of("items", leads.duplicates(id.value()));
    }

    /** The newest touches of the lead. */
    @GET
    @Path("{id}/touches")
    public Map<String, List<TouchView>> touches(@PathParam("id") PathId id) {
        return Map.of("items", touches.of(id.value()));
    }

    /** Which touches won the lead, and why. */
    @GET
    @Path("{id}/attribution")
    public LeadAttribution attribution(@PathParam("id") PathId id, @QueryParam("run") @Nullable String run) {
        return attribution.explain(id.value(), QueryId.of("run", run));
    }

    /** How likely the lead is won. */
    @GET
    @Path("{id}/prediction")
    public LeadPrediction prediction(@PathParam("id") PathId id, @QueryParam("model") @Nullable String model) {
        return predictions.predict(id.value(), QueryId.of("model", model));
    }

    /** Stages the lead has passed. */
    @GET
    @Path("{id}/stages")
    public Map<String, List<StageChange>> stages(@PathParam("id") PathId id) {
        return Map.of("items", leads.stages(id.value()));
    }
}
