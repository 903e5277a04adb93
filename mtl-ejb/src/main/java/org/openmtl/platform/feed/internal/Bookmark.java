package org.openmtl.platform.feed.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bootstrap is: a page token.
 *
 * @param begun when its first page was read
 * @param scope the one scope it is about, null for everything
 * @param boundary where to pull from when it is through
 * @param kind number of the kind of row
 * @param last row of that kind handed out
 */
record Bookmark(Instant begun, @Nullable Integer scope, Cursor boundary, int kind, RowKey last) {
    private static final String PURPOSE = "feed-page";
    private static final byte FORM = 1;
    private static final int EVERYTHING = -1;
    private static final int BYTES = 1 + 3 * Integer.BYTES + 4 * Long.BYTES + RowKey.BYTES;
    private static final Duration LIFE = Duration.ofDays(7);

    Bookmark at(int newKind, RowKey newLast) {
        return new Bookmark(begun, scope, boundary, newKind, newLast);
    }

    String text(Sealed seal) {
        ByteBuffer content = ByteBuffer.allocate(BYTES)
                .put(FORM)
                .putLong(begun.getEpochSecond())
                .putInt(scope == null ? EVERYTHING : scope)
                .putInt(boundary.incarnation())
                .putLong(boundary.position().x())
                .putLong(boundary.position().seq())
                .putInt(kind);
        last.write(content);
        return seal.seal(PURPOSE, content.array());
    }

    static Bookmark read(String text, Sealed seal, Instant now) {
        ByteBuffer content = ByteBuffer.wrap(seal.open(PURPOSE, text, BYTES));
        if (content.get() != FORM) {
            throw Log.expired("unknown");
        }
        Instant begun = Instant.ofEpochSecond(content.getLong());
        int scope = content.getInt();
        Cursor boundary = new Cursor(content.getInt(), new Position(content.getLong(), content.getLong()));
        if (begun.plus(LIFE).isBefore(now)) {
            throw Log.expired("retention");
        }
        return new Bookmark(
                begun, scope == EVERYTHING ? null : scope, boundary, content.getInt(), RowKey.read(content));
    }
}
