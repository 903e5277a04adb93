package org.openmtl.architecture.planted.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks the rule that resource methods end at a facade. */
@Path("alone")
public class AnswersAlone {
    /** Everybody may read it. */
    @GET
    public String get() {
        return "no facade was asked";
    }
}
