package org.openmtl.platform.feed;

import java.util.List;

/**
 * What changed.
 *
 * @param entries one JSON object each, as UTF-8: the database wrote it and nobody needs to read it on the way
 * @param cursor where to go on, also when there is nothing new
 * @param more whether there is more to read at once; when not, everything these rows refer to has been handed out
 */
public record FeedPage(List<byte[]> entries, String cursor, boolean more) {
    /** Keeps the list from being changed. */
    public FeedPage {
        entries = List.copyOf(entries);
    }
}
