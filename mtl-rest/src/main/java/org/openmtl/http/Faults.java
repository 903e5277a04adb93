package org.openmtl.http;

import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.SqlStates;

/** The whole error policy: which refusal an exception of any layer is. */
public final class Faults {
    private static final int MOST_CAUSES = 20;
    private static final Map<Integer, ProblemCode> BY_STATUS = Map.of(
            400, CommonProblem.MALFORMED,
            401, CommonProblem.UNAUTHENTICATED,
            403, CommonProblem.FORBIDDEN,
            404, CommonProblem.NOT_FOUND,
            405, CommonProblem.METHOD_NOT_ALLOWED,
            406, CommonProblem.NOT_ACCEPTABLE,
            413, CommonProblem.TOO_LARGE,
            415, CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            503, CommonProblem.UNAVAILABLE);

    private Faults() {}

    /**
     * The refusal that stands behind an exception.
     *
     * @return null when it is a fault of ours
     */
    public static @Nullable MtlProblem refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            MtlProblem refusal = refusalOf(cause);
            if (refusal != null) {
                return refusal;
            }
            cause = cause instanceof EJBException ejb && ejb.getCausedByException() != null
                    ? ejb.getCausedByException()
                    : cause.getCause();
        }
        return null;
    }

    private static @Nullable MtlProblem refusalOf(Throwable cause) {
        if (cause instanceof MtlProblem problem) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException violations) {
            return MtlProblem.invalid(errors(violations));
        }
        if (cause instanceof BodyTooLargeException tooLarge) {
            return MtlProblem.of(
                    CommonProblem.TOO_LARGE, "A body may have at most " + tooLarge.limit() + " bytes here");
        }
        if (cause instanceof OptimisticLockException) {
            return MtlProblem.of(CommonProblem.STALE_VERSION, "Somebody changed it while you did");
        }
        if (cause instanceof WebApplicationException http) {
            return ofStatus(http.getResponse());
        }
        return unreadable(cause)
                ? MtlProblem.of(CommonProblem.MALFORMED, "The body is not the JSON that belongs here")
                : SqlStates.refusal(cause);
    }

    /** Jersey and the JSON providers say so in many ways when a body is not JSON. */
    private static boolean unreadable(Throwable cause) {
        boolean wrapped = cause.getCause() != null && cause.getCause() != cause;
        return cause instanceof JsonException
                || cause instanceof JsonbException
                || (cause instanceof ProcessingException && !wrapped);
    }

    private static @Nullable MtlProblem ofStatus(Response response) {
        ProblemCode code = BY_STATUS.get(response.getStatus());
        return code == null ? null : MtlProblem.of(code, code.title());
    }

    private static List<FieldError> errors(ConstraintViolationException violations) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            errors.add(new FieldError(lastName(violation.getPropertyPath()), rule(violation), violation.getMessage()));
        }
        return errors;
    }

    private static String rule(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static String lastName(Path path) {
        String name = "request";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
