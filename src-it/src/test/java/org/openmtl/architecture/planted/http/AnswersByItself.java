package org.openmtl.architecture.planted.http;

import jakarta.ws.rs.core.Response;

/** Breaks the rule that business knows no HTTP, by JAX-RS. */
public record AnswersByItself(Response response) {}
