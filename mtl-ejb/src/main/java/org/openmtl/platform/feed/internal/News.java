package org.openmtl.platform.feed.internal;

import java.util.List;

/**
 * What a pull read.
 *
 * @param entries of rows, one JSON object each
 * @param end the last place of the log it covers
 * @param more whether there may be more behind
 * @param tellsOfScopes whether the reader's own scopes changed
 */
record News(List<byte[]> entries, Position end, boolean more, boolean tellsOfScopes) {
    /** The same, with more behind when somebody knows of more. */
    News withMore(boolean known) {
        return new News(entries, end, more || known, tellsOfScopes);
    }
}
