package org.openmtl.platform.files.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Reads a JPEG segment by segment (ITU-T T.81, annex B) and copies what a decoder needs: tables, frame, scans, and of the application
 * segments JFIF, the colour profile and Adobe's. Everything else stays behind: EXIF with the position, XMP, IPTC, comments, previews, and
 * whatever hangs on behind the end.
 */
final class JpegReader {
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int COMMENT = 0xfe;

    /** Bytes of a JFIF segment, with its length and without a thumbnail. */
    private static final int JFIF = 16;

    /** Progressive cameras write ten; thousands of empty ones keep a decoder busy for minutes. */
    private static final int MOST_SCANS = 100;

    /** Of one that comes in scans a decoder keeps all of it, at twelve bytes a pixel. */
    private static final long MOST_PIXELS_IN_SCANS = 8_000_000;

    private final byte[] sent;
    private final PictureBytes in;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int orientation = ExifOrientation.UPRIGHT;
    private int scans;

    JpegReader(byte[] sent) {
        this.sent = sent;
        this.in = new PictureBytes(sent);
        this.kept = new ByteArrayOutputStream(sent.length);
    }

    Picture read() throws RefusedPicture {
        if (in.next16() != 0xffd8) {
            throw RefusedPicture.noPicture("It does not begin as a JPEG does");
        }
        boolean more = true;
        while (more) {
            more = segment(marker());
        }
        if (width == 0 || height == 0 || scans == 0) {
            throw RefusedPicture.noPicture("There is no picture in it");
        }
        return new Picture("jpeg", framed(), width, height, orientation);
    }

    private int marker() throws RefusedPicture {
        if (in.next() != 0xff) {
            throw RefusedPicture.noPicture("A segment of it does not begin as one");
        }
        int marker = in.next();
        while (marker == 0xff) {
            marker = in.next();
        }
        return marker;
    }

    /** Answers whether there is more to come. */
    private boolean segment(int marker) throws RefusedPicture {
        if (marker == END) {
            return false;
        }
        int from = in.position();
        int length = in.next16();
        in.skip(Math.max(0, length - 2));
        if (isFrame(marker)) {
            frame(marker, from);
        } else if (marker == START_OF_SCAN) {
            scan();
        } else if (marker == 0xe1) {
            orientation = Math.max(orientation, ExifOrientation.of(sent, from + 2, from + length));
        }
        if (isKept(marker, from + 2)) {
            keep(marker, from);
        }
        return in.hasMore();
    }

    private void keep(int marker, int from) {
        kept.write(0xff);
        kept.write(marker);
        if (marker == 0xe0) {
            kept.writeBytes(withoutThumbnail(from));
        } else {
            kept.write(sent, from, in.position() - from);
        }
    }

    /** A small picture within JFIF may show what was cut off the large one. */
    private byte[] withoutThumbnail(int from) {
        byte[] segment = Arrays.copyOfRange(sent, from, from + JFIF);
        segment[0] = 0;
        segment[1] = JFIF;
        segment[JFIF - 2] = 0;
        segment[JFIF - 1] = 0;
        return segment;
    }

    private boolean isKept(int marker, int content) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        if (!application) {
            return marker != COMMENT;
        }
        return (marker == 0xe0 && in.position() - content >= JFIF - 2 && in.startsWith(content, "JFIF\0"))
                || (marker == 0xe2 && in.startsWith(content, "ICC_PROFILE\0"))
                || (marker == 0xee && in.startsWith(content, "Adobe"));
    }

    /** Start of frame: C0 to CF but for tables and what is reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker, int from) throws RefusedPicture {
        if (width != 0) {
            throw RefusedPicture.noPicture("There are two pictures in it");
        }
        PictureBytes frame = new PictureBytes(sent);
        frame.skip(from + 3);
        height = frame.next16();
        width = frame.next16();
        if (isInScans(marker)) {
            Picture.mustHaveAtMost(MOST_PIXELS_IN_SCANS, width, height);
        }
    }

    /** The progressive ones: C2, C6, CA, CE. */
    private static boolean isInScans(int marker) {
        return (marker & 0x3) == 2;
    }

    /** Goes behind the compressed data: up to a marker that is neither a stuffed byte nor a restart. */
    private void scan() throws RefusedPicture {
        scans++;
        if (scans > MOST_SCANS) {
            throw RefusedPicture.noPicture("It has too many scans");
        }
        while (in.hasMore() && !isMarker(in.peek(0), in.peek(1))) {
            in.skip(1);
        }
    }

    private static boolean isMarker(int first, int second) {
        return first == 0xff && second > 0 && second != 0xff && !(second >= 0xd0 && second <= 0xd7);
    }

    /** With a start, the orientation when it is not upright, and an end, also where the camera has lost it. */
    private byte[] framed() {
        ByteArrayOutputStream framed = new ByteArrayOutputStream(kept.size() + 64);
        framed.write(0xff);
        framed.write(0xd8);
        byte[] segments = kept.toByteArray();
        int head = headLength(segments);
        framed.write(segments, 0, head);
        framed.writeBytes(ExifOrientation.segment(orientation));
        framed.write(segments, head, segments.length - head);
        framed.write(0xff);
        framed.write(END);
        return framed.toByteArray();
    }

    /** Bytes of the JFIF segment, which comes first, where there is one. */
    private static int headLength(byte[] segments) {
        boolean jfif = segments.length > 4 && (segments[1] & 0xff) == 0xe0;
        return jfif ? 2 + ((segments[2] & 0xff) << 8 | segments[3] & 0xff) : 0;
    }
}
