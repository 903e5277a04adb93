package org.openmtl.leads.assignment;

import java.time.OffsetDateTime;

/**
 * Ask how well deadlines of a period were kept.
 *
 * @param by what to group by
 * @param from the first moment of the period
 * @param until the first moment after it
 */
public record AskServiceLevel(By by, OffsetDateTime from, OffsetDateTime until) {
    /** What figures are told of. */
    public enum By {
        PERSON,
        UNIT,
        TEAM
    }
}
