package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.CrossOrigin;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.SubmittedFields;
import org.openmtl.http.Unauthenticated;
import org.openmtl.http.Versions;
import org.openmtl.leads.webforms.Allowance;
import org.openmtl.leads.webforms.ConfirmationCounts;
import org.openmtl.leads.webforms.Submissions;
import org.openmtl.leads.webforms.SubmitForm;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.leads.webforms.WebForms;
import org.openmtl.shared.Ids;
import org.openmtl.shared.Slice;

/** {@code /web-forms}, and what anybody sends to them. */
@Path("web-forms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebFormResource {
    private static final String ORIGIN = "Origin";

    @Inject
    private WebForms forms;

    @Inject
    private Submissions submissions;

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    @GET
    public Slice<WebFormView> list() {
        return forms.list(ListParameters.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        WebFormView form = forms.add(Ids.next(), WebFormFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(form.id().toString()).build())
                .tag(Versions.tag(form.version()))
                .entity(form)
                .build();
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") PathId id) {
        return answer(forms.form(id.value()));
    }

    /** What became of submissions that are to be confirmed by mail. */
    @GET
    @Path("{id}/confirmations")
    public ConfirmationCounts confirmations(@PathParam("id") PathId id) {
        return forms.confirmations(id.value());
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(forms.change(id.value(), Versions.required(ifMatch), WebFormFields.PATCH.readPatch(patch)));
    }

    @DELETE
    @Path("{id}")
    public void archive(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        forms.archive(id.value(), Versions.required(ifMatch));
    }

    /** What a browser asks before a script sends JSON (Fetch Standard, preflight). */
    @OPTIONS
    @Path("{key}/submissions")
    @Unauthenticated
    public Response mayScriptsSend(@PathParam("key") String key, @HeaderParam(ORIGIN) @Nullable String origin) {
        welcome(key, origin);
        return Response.noContent()
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", 600)
                .build();
    }

    /** Takes what somebody has filled in. */
    @POST
    @Path("{key}/submissions")
    @Unauthenticated
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    public Response submit(
            @PathParam("key") String key,
            @HeaderParam(ORIGIN) @Nullable String origin,
            @Context HttpHeaders headers,
            SubmittedFields body) {
        welcome(key, origin);
        Allowance allowance = submissions.submit(
                new SubmitForm(key, origin, request.getRemoteAddr(), body.fields(), headers.getAcceptableLanguages()));
        return Response.accepted(Map.of("received", true))
                .header("RateLimit-Limit", allowance.limit())
                .header("RateLimit-Remaining", allowance.remaining())
                .header("RateLimit-Reset", allowance.resetSeconds())
                .build();
    }

    private void welcome(String key, @Nullable String origin) {
        if (origin != null && submissions.isWelcome(key, origin)) {
            CrossOrigin.welcome(request, origin);
        }
    }

    private static Response answer(WebFormView form) {
        return Response.ok(form).tag(Versions.tag(form.version())).build();
    }
}
