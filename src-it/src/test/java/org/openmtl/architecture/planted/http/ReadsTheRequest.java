package org.openmtl.architecture.planted.http;

import jakarta.servlet.http.HttpServletRequest;

/** Breaks the rule that business knows no HTTP, by servlets. */
public record ReadsTheRequest(HttpServletRequest request) {}
