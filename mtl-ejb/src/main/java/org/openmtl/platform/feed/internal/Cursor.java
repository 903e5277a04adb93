package org.openmtl.platform.feed.internal;

import java.nio.ByteBuffer;

/**
 * Where a client is: the last entry it got. 36 characters on the wire.
 *
 * @param incarnation of the feed it read
 */
record Cursor(int incarnation, Position position) {
    private static final String PURPOSE = "feed-cursor";
    private static final byte FORM = 1;
    private static final int BYTES = 1 + Integer.BYTES + 2 * Long.BYTES;

    String text(Sealed seal) {
        byte[] content = ByteBuffer.allocate(BYTES)
                .put(FORM)
                .putInt(incarnation)
                .putLong(position.x())
                .putLong(position.seq())
                .array();
        return seal.seal(PURPOSE, content);
    }

    static Cursor read(String text, Sealed seal) {
        ByteBuffer content = ByteBuffer.wrap(seal.open(PURPOSE, text, BYTES));
        if (content.get() != FORM) {
            throw Log.expired("unknown");
        }
        return new Cursor(content.getInt(), new Position(content.getLong(), content.getLong()));
    }
}
