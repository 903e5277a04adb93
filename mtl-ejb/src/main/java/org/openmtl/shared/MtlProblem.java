package org.openmtl.shared;

import jakarta.ejb.ApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one exception of an expected refusal. It undoes the transaction and reaches the caller as an RFC 9457 problem. */
@ApplicationException(rollback = true)
public final class MtlProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;

    private MtlProblem(ProblemCode code, String detail, List<FieldError> errors, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
    }

    /** A refusal with a sentence on this occurrence. */
    public static MtlProblem of(ProblemCode code, String detail) {
        return new MtlProblem(code, detail, List.of(), Map.of());
    }

    /** A refusal that carries further members, such as {@code retryAfter} in seconds. */
    public static MtlProblem of(ProblemCode code, String detail, Map<String, Object> extensions) {
        return new MtlProblem(code, detail, List.of(), extensions);
    }

    /** Fields that break rules; at least one. */
    public static MtlProblem invalid(List<FieldError> errors) {
        FieldError first = errors.get(0);
        return new MtlProblem(CommonProblem.INVALID, first.field() + ": " + first.message(), errors, Map.of());
    }

    /** One field that breaks one rule. */
    public static MtlProblem invalid(String field, String rule, String message) {
        return invalid(List.of(new FieldError(field, rule, message)));
    }

    /** Nothing there, or nothing the actor may know of: the same answer for both. */
    public static MtlProblem notFound(String kind, Object id) {
        return of(CommonProblem.NOT_FOUND, "No " + kind + " with id " + id);
    }

    /** The same refusal with further members. */
    public MtlProblem with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(extensions);
        all.putAll(more);
        return new MtlProblem(code, detail(), errors, all);
    }

    /** What kind of refusal it is. */
    public ProblemCode code() {
        return code;
    }

    /** What was wrong with the request; never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Fields that break rules; empty unless it is a validation problem. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
