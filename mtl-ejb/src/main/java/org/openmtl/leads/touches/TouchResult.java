package org.openmtl.leads.touches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

/**
 * What became of one of many touches. A refusal is no exception here: one among many must not undo the others.
 *
 * @param outcome what became of it
 * @param touch as it stands there now, be it recorded before; null when it was refused
 * @param errors why it was refused; empty when it was not
 */
public record TouchResult(TouchOutcome outcome, @Nullable TouchView touch, List<FieldError> errors) {
    /** Keeps the errors from being changed. */
    public TouchResult {
        errors = List.copyOf(errors);
    }

    /** It breaks rules. */
    public static TouchResult refused(List<FieldError> errors) {
        return new TouchResult(TouchOutcome.REFUSED, null, errors);
    }

    /**
     * The touch.
     *
     * @throws MtlProblem validation-failed, when it was refused
     */
    public TouchView orRefuse() {
        if (touch == null) {
            throw MtlProblem.invalid(errors);
        }
        return touch;
    }
}
