package org.openmtl.platform.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;

/**
 * What becomes of a row, and why.
 *
 * @param number of the row
 * @param id of what it created, changed or found unchanged; null when there is none
 * @param errors rules it breaks, when it is rejected
 * @param duplicates others that may be the same, when it is created
 */
public record Verdict(
        long number, Outcome outcome, @Nullable UUID id, List<FieldError> errors, List<Lookalike> duplicates) {
    /** Keeps the lists from being changed. */
    public Verdict {
        errors = List.copyOf(errors);
        duplicates = List.copyOf(duplicates);
    }

    /** The row is taken, or was there before. */
    public static Verdict of(ImportedRow row, Outcome outcome, @Nullable UUID id) {
        return new Verdict(row.number(), outcome, id, List.of(), List.of());
    }

    /** The row makes something new that may be there already. */
    public static Verdict created(ImportedRow row, @Nullable UUID id, List<Lookalike> duplicates) {
        return new Verdict(row.number(), Outcome.CREATED, id, List.of(), duplicates);
    }

    /** The row is refused. */
    public static Verdict rejected(long number, List<FieldError> errors) {
        return new Verdict(number, Outcome.REJECTED, null, errors, List.of());
    }
}
