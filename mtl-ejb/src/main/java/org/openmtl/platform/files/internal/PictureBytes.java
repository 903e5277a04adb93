package org.openmtl.platform.files.internal;

import java.nio.charset.StandardCharsets;

/** Bytes that are read one after the other; their end comes as a refusal, whatever a length within them says. */
final class PictureBytes {
    private final byte[] all;
    private int at;

    PictureBytes(byte[] all) {
        this.all = all;
    }

    int position() {
        return at;
    }

    boolean hasMore() {
        return at < all.length;
    }

    int next() throws RefusedPicture {
        need(1);
        return all[at++] & 0xff;
    }

    int next16() throws RefusedPicture {
        return next() << 8 | next();
    }

    /** An unsigned number that fits, since no file is that long. */
    int next32() throws RefusedPicture {
        int high = next16();
        int number = high << 16 | next16();
        if (number < 0) {
            throw RefusedPicture.noPicture("A length in it is beyond all measure");
        }
        return number;
    }

    void skip(int bytes) throws RefusedPicture {
        need(bytes);
        at += bytes;
    }

    /** The byte ahead, -1 behind the end. */
    int peek(int ahead) {
        return at + ahead < all.length ? all[at + ahead] & 0xff : -1;
    }

    /** Whether the text stands at a place. */
    boolean startsWith(int place, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (place + i >= all.length || all[place + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void need(int bytes) throws RefusedPicture {
        if (bytes > all.length - at) {
            throw RefusedPicture.noPicture("It breaks off");
        }
    }
}
