package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.BodyTooLargeException;
import org.openmtl.http.FileAnswer;
import org.openmtl.http.PathId;
import org.openmtl.http.TakesDelivery;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.files.StoredFiles;
import org.openmtl.platform.files.Upload;
import org.openmtl.platform.files.Uploads;

/** {@code /blobs}: photos come in small pieces and go on where they broke off. */
@Path("blobs")
@ApplicationScoped
public class BlobResource {
    private static final long UNKNOWN = -1;

    @Inject
    private Uploads uploads;

    @Inject
    private StoredFiles files;

    /** Announces a file; its first bytes may come along. */
    @POST
    @TakesDelivery
    @Consumes({"image/jpeg", "image/png"})
    public Response begin(@Context HttpHeaders headers, InputStream body) throws BodyTooLargeException {
        byte[] first = Piece.read(body, announced(headers));
        Upload upload = uploads.begin(promise(headers));
        if (first.length > 0 && upload.offset() == 0) {
            Upload grown = uploads.append(upload.id(), 0, first);
            upload = new Upload(grown.id(), grown.length(), grown.offset(), grown.isComplete(), upload.isNew());
        }
        return answer(Response.status(upload.isNew() ? Response.Status.CREATED : Response.Status.OK), upload)
                .location(URI.create("/mobile/v1/blobs/" + upload.id()))
                .build();
    }

    /** Brings the next bytes. */
    @PATCH
    @Path("{id}")
    @TakesDelivery
    @Consumes({"application/partial-upload", "application/offset+octet-stream"})
    public Response append(
            @PathParam("id") PathId id,
            @HeaderParam(UploadHeaders.OFFSET) @Nullable String offset,
            @Context HttpHeaders headers,
            InputStream body)
            throws BodyTooLargeException {
        long from = UploadHeaders.number(UploadHeaders.OFFSET, offset);
        byte[] next = Piece.read(body, announced(headers));
        return answer(Response.noContent(), uploads.append(id.value(), from, next))
                .build();
    }

    /** Tells how far an upload has come. */
    @HEAD
    @Path("{id}")
    @TakesDelivery
    public Response state(@PathParam("id") PathId id) {
        return answer(Response.noContent(), uploads.state(id.value())).build();
    }

    /** Forgets an upload. */
    @DELETE
    @Path("{id}")
    @TakesDelivery
    public void discard(@PathParam("id") PathId id) {
        uploads.discard(id.value());
    }

    /** Brings a small picture that goes ahead of the file. */
    @PUT
    @Path("{id}/thumbnail")
    @TakesDelivery
    @Consumes("image/jpeg")
    public void preview(@PathParam("id") PathId id, @Context HttpHeaders headers, InputStream body)
            throws BodyTooLargeException {
        uploads.preview(id.value(), Piece.whole(body, announced(headers)));
    }

    /** A small picture, for lists and visits of others. */
    @GET
    @Path("{id}/thumbnail")
    public Response thumbnail(@PathParam("id") PathId id, @Context Request request) {
        return FileAnswer.shown(files.thumbnail(id.value()), request);
    }

    private static BeginUpload promise(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        return new BeginUpload(
                UploadHeaders.id(headers.getHeaderString(UploadHeaders.KEY)),
                UploadHeaders.size(headers.getHeaderString(UploadHeaders.LENGTH)),
                UploadHeaders.hash(headers.getHeaderString(UploadHeaders.HASH)),
                (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    private static long announced(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : UploadHeaders.number(HttpHeaders.CONTENT_LENGTH, length);
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, Upload upload) {
        return response.header(UploadHeaders.OFFSET, upload.offset())
                .header(UploadHeaders.LENGTH, upload.length())
                .header(UploadHeaders.COMPLETE, upload.isComplete() ? "?1" : "?0");
    }
}
