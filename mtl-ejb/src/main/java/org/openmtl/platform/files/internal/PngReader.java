package org.openmtl.platform.files.internal;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * Reads a PNG chunk by chunk (ISO/IEC 15948) and copies those that say what its pixels look like. Texts, times, EXIF, animations and
 * whatever hangs on behind the end stay behind.
 */
final class PngReader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHECKSUM = 4;
    private static final String HEAD = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";
    private static final Set<String> KEPT =
            Set.of(HEAD, "PLTE", DATA, END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs");

    private final byte[] sent;
    private final PictureBytes in;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private boolean hasData;

    PngReader(byte[] sent) {
        this.sent = sent;
        this.in = new PictureBytes(sent);
        this.kept = new ByteArrayOutputStream(sent.length);
    }

    Picture read() throws RefusedPicture {
        for (byte expected : SIGNATURE) {
            if (in.next() != (expected & 0xff)) {
                throw RefusedPicture.noPicture("It does not begin as a PNG does");
            }
        }
        kept.writeBytes(SIGNATURE);
        head();
        String chunk = HEAD;
        while (!chunk.equals(END)) {
            chunk = chunk();
        }
        if (!hasData) {
            throw RefusedPicture.noPicture("There is no picture in it");
        }
        return new Picture("png", kept.toByteArray(), width, height, ExifOrientation.UPRIGHT);
    }

    /** The first chunk tells the size. */
    private void head() throws RefusedPicture {
        int from = in.position();
        PictureBytes head = new PictureBytes(sent);
        head.skip(from + 8);
        if (!in.startsWith(from + 4, HEAD)) {
            throw RefusedPicture.noPicture("Its first chunk is no header");
        }
        width = head.next32();
        height = head.next32();
        if (width == 0 || height == 0) {
            throw RefusedPicture.noPicture("It has no pixels");
        }
    }

    private String chunk() throws RefusedPicture {
        int from = in.position();
        int length = in.next32();
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            type.append((char) in.next());
        }
        in.skip(length);
        in.skip(CHECKSUM);
        String name = type.toString();
        if (name.equals(HEAD) && from != SIGNATURE.length) {
            throw RefusedPicture.noPicture("There are two pictures in it");
        }
        hasData |= name.equals(DATA);
        if (KEPT.contains(name)) {
            kept.write(sent, from, in.position() - from);
        }
        return name;
    }
}
