package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.platform.exchange.ImportPreview;
import org.openmtl.platform.exchange.ImportUploads;
import org.openmtl.platform.exchange.ImportView;
import org.openmtl.platform.exchange.Imports;
import org.openmtl.platform.exchange.MapColumns;
import org.openmtl.platform.exchange.RejectedRow;
import org.openmtl.platform.exchange.UploadFile;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** {@code /imports}. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "problem";

    @Inject
    private Imports imports;

    @Inject
    private ImportUploads uploads;

    @Context
    private UriInfo uri;

    /** Reads a file; how it is written is found out, its columns are mapped as well as their names tell. */
    @POST
    @Consumes({CsvFile.MEDIA_TYPE, "text/tab-separated-values", MediaType.TEXT_PLAIN, WORKBOOK})
    public Response upload(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("unitId") @Nullable String unitId,
            @QueryParam("sheet") @Nullable String sheet,
            @QueryParam("mappingId") @Nullable String mappingId,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream file) {
        if (kind == null) {
            throw MtlProblem.invalid("kind", "required", "must say what the rows are, such as leads");
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        UploadFile command =
                new UploadFile(kind, QueryId.of("unitId", unitId), charset, sheet, QueryId.of("mappingId", mappingId));
        ImportView view = uploads.receive(command, file);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .entity(view)
                .build();
    }

    /** The caller's imports, the newest first. */
    @GET
    public Slice<ImportView> list() {
        return imports.list(ListParameters.of(uri.getQueryParameters()));
    }

    @GET
    @Path("{id}")
    public ImportView read(@PathParam("id") PathId id) {
        return imports.read(id.value());
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportView map(@PathParam("id") PathId id, JsonObject body) {
        return imports.map(id.value(), MapColumns.of(body));
    }

    /** A page of rows, each with its verdict. */
    @GET
    @Path("{id}/preview")
    public ImportPreview preview(@PathParam("id") PathId id) {
        return imports.preview(id.value(), ListParameters.of(uri.getQueryParameters()));
    }

    /** Has the rows taken over. */
    @POST
    @Path("{id}/commit")
    public Response commit(@PathParam("id") PathId id) {
        return Response.accepted(imports.commit(id.value())).build();
    }

    /** The rejected rows as a file that can be put right and sent again. */
    @GET
    @Path("{id}/rejected")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response rejected(@PathParam("id") PathId id) {
        ImportView view = imports.read(id.value());
        List<String> header = new ArrayList<>(view.columns());
        header.add(view.columns().contains(PROBLEM) ? PROBLEM + " of this row" : PROBLEM);
        return CsvFile.named("rejected-rows", false, csv -> {
            csv.row(header);
            List<RejectedRow> rows = imports.rejected(id.value(), 0);
            while (!rows.isEmpty()) {
                for (RejectedRow row : rows) {
                    csv.row(cells(row, view.columns().size()));
                }
                rows = imports.rejected(id.value(), rows.get(rows.size() - 1).number());
            }
        });
    }

    /** As many cells as there are columns, then the problem. */
    private static List<String> cells(RejectedRow row, int columns) {
        List<String> cells = new ArrayList<>(
                row.cells().subList(0, Math.min(columns, row.cells().size())));
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.add(row.problem());
        return cells;
    }
}
