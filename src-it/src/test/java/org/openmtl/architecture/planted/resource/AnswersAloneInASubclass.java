package org.openmtl.architecture.planted.resource;

import jakarta.ws.rs.Path;

/** Breaks the rule that resource methods end at a facade, through an inherited method. */
@Path("subclass")
public class AnswersAloneInASubclass extends Template {
    @Override
    String answer() {
        return "no facade was asked";
    }
}
