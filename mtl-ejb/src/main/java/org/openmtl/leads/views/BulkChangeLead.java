package org.openmtl.leads.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one lead of a bulk change.
 *
 * @param number its turn, from 1
 * @param problem why it was refused, null unless it was
 */
public record BulkChangeLead(
        long number, UUID leadId, Outcome outcome, @Nullable String problem) {
    /** What became of it. */
    public enum Outcome {
        /** Its turn has not come. */
        WAITING,

        /** Changed. */
        CHANGED,

        /** Was so already. */
        UNCHANGED,

        /** Could not be changed; {@code problem} says why. */
        REFUSED,

        /** Put back. */
        UNDONE,

        /** Changed since by somebody else, so undoing left it alone. */
        CHANGED_SINCE
    }
}
