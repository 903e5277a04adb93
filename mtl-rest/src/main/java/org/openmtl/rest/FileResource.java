package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.openmtl.http.FileAnswer;
import org.openmtl.http.PathId;
import org.openmtl.platform.files.StoredFiles;

/** {@code /files}: photos of visits and leads. */
@Path("files")
@ApplicationScoped
public class FileResource {
    @Inject
    private StoredFiles files;

    /** The file itself. */
    @GET
    @Path("{id}")
    public Response file(@PathParam("id") PathId id, @Context Request request) {
        return FileAnswer.attached(files.file(id.value()), request);
    }

    /** A small picture of it. */
    @GET
    @Path("{id}/thumbnail")
    public Response thumbnail(@PathParam("id") PathId id, @Context Request request) {
        return FileAnswer.shown(files.thumbnail(id.value()), request);
    }
}
