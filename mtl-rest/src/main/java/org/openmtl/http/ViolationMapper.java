package org.openmtl.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;

/** Bean Validation needs a mapper of its own: Jersey's built-in one would win over the general one and answer HTML. */
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        return ProblemDocument.of(
                        Objects.requireNonNull(Faults.refusal(violations)), ThrowableMapper.requestId(request))
                .response();
    }
}
