package org.openmtl.shared;

/** Refusals that any module may answer with. */
public enum CommonProblem implements ProblemCode {
    INVALID("validation-failed", 400, "The request breaks a rule"),
    MALFORMED("malformed-request", 400, "The request cannot be read"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "Your role does not allow this"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types is offered"),
    CONFLICT("conflict", 409, "The request conflicts with what is stored"),
    STALE_VERSION("stale-version", 412, "Somebody changed it meanwhile"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not understood"),
    KEY_REUSED("idempotency-key-reused", 422, "The key was used for another request"),
    VERSION_REQUIRED("version-required", 428, "Say which version you change"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal-error", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer now");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
