package org.openmtl.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a bootstrap.
 *
 * @param entries one JSON object each, as UTF-8
 * @param next token of the page behind, valid for seven days; null on the last page
 * @param cursor where to pull from afterwards; only on the last page, and never of a single scope: the client has a cursor then, and a
 *     later one would skip changes of its other scopes
 */
public record SnapshotPage(
        List<byte[]> entries,
        @Nullable String next,
        @Nullable String cursor) {
    /** Keeps the list from being changed. */
    public SnapshotPage {
        entries = List.copyOf(entries);
    }
}
