package org.openmtl.platform.files.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing an EXIF segment says that a viewer cannot do without: how the camera was held. */
final class ExifOrientation {
    static final int UPRIGHT = 1;

    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TIFF = 42;
    private static final int ORIENTATION = 0x112;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;

    private ExifOrientation() {}

    /** What the segment between the places says; upright when it says nothing that can be read. */
    static int of(byte[] file, int from, int to) {
        if (to - from < HEADER.length + 8 || !isExif(file, from)) {
            return UPRIGHT;
        }
        int start = from + HEADER.length;
        ByteBuffer tiff = ByteBuffer.wrap(file, start, to - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (tiff.getShort(2) != TIFF || directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        return inDirectory(tiff, directory);
    }

    /** A segment that says this and nothing else; none for an upright picture. */
    static byte[] segment(int orientation) {
        if (orientation == UPRIGHT) {
            return new byte[0];
        }
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34).put(HEADER);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) TIFF).putInt(8);
        segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) SHORT);
        segment.putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static int inDirectory(ByteBuffer tiff, int directory) {
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] file, int from) {
        for (int i = 0; i < HEADER.length; i++) {
            if (file[from + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }
}
