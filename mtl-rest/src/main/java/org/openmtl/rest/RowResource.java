package org.openmtl.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.RowView;
import org.openmtl.shared.Ids;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/**
 * Create, read, list, export, patch and archive: the same for every kind of territorial row.
 *
 * @param <V> view of the row
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RowResource<V extends RowView> {
    static final String MERGE_PATCH = "application/merge-patch+json";

    @Context
    private UriInfo uri;

    @Inject
    private ListExport export;

    abstract FieldSet fields();

    abstract V create(NewRow row);

    abstract V read(UUID id);

    abstract Slice<V> list(ListQuery query);

    abstract V change(UUID id, long version, Values patch);

    abstract void archive(UUID id, long version);

    abstract Class<V> view();

    @GET
    public Slice<V> list() {
        return list(ListParameters.of(uri.getQueryParameters()));
    }

    /** All rows of the list as a file. */
    @GET
    @Path("export")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response export() {
        return export.of(name(), uri.getQueryParameters(), view(), this::list);
    }

    private String name() {
        List<PathSegment> path = uri.getPathSegments();
        return path.get(path.size() - 2).getPath();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        V view = create(new NewRow(Ids.next(), fields().readNew(body), IdempotencyKey.once(key, uri, body), body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") PathId id) {
        return found(read(id.value()));
    }

    /** What answers whoever asks for a row that is there. */
    Response found(V view) {
        return answer(view);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(change(id.value(), Versions.required(ifMatch), fields().readPatch(patch)));
    }

    @DELETE
    @Path("{id}")
    public void archive(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        archive(id.value(), Versions.required(ifMatch));
    }

    /** The row and its version. */
    Response answer(V view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
