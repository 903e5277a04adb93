package org.openmtl.architecture.planted.resource;

import jakarta.ws.rs.GET;

/** Leaves the answer to its subclass. */
abstract class Template {
    abstract String answer();

    @GET
    public String get() {
        return answer();
    }
}
