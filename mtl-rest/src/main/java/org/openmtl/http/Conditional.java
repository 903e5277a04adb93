package org.openmtl.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that are not sent again to whoever has them. */
public final class Conditional {
    private Conditional() {}

    /** The whole answer, or that it is the one the client has. */
    public static Response.ResponseBuilder answer(
            Request request, EntityTag tag, Supplier<Response.ResponseBuilder> whole) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? whole.get() : unchanged).tag(tag);
    }
}
