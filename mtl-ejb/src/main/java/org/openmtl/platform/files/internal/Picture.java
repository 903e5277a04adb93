package org.openmtl.platform.files.internal;

import java.util.Locale;

/**
 * A picture as it is kept: its pixels as they came, not compressed anew, without the camera's notes about place and person.
 *
 * @param format as the JDK calls it
 * @param orientation how it is to be turned to be looked at, 1 to 8 as in EXIF
 */
record Picture(String format, byte[] bytes, int width, int height, int orientation) {
    /** Beyond this a small file takes a lot of memory and time to look at. Phones make 12 million; clients send two. */
    private static final long MOST_PIXELS = 25_000_000;

    /** A decoder holds some rows at full width, so those of a picture that is one row only would be all of it. */
    private static final int LONGEST_SIDE = 16_384;

    /**
     * Reads a picture without decoding it.
     *
     * @throws RefusedPicture when it is none of that type, or too large to be looked at
     */
    static Picture read(String mediaType, byte[] sent) throws RefusedPicture {
        Picture picture = mediaType.equals("image/png") ? new PngReader(sent).read() : new JpegReader(sent).read();
        mustHaveAtMost(MOST_PIXELS, picture.width, picture.height);
        return picture;
    }

    /** Checks the size that the head of a file claims. */
    static void mustHaveAtMost(long pixels, int width, int height) throws RefusedPicture {
        if ((long) width * height > pixels || Math.max(width, height) > LONGEST_SIDE) {
            throw RefusedPicture.tooManyPixels(width, height, pixels, LONGEST_SIDE);
        }
    }

    /** Ending of a file's name. */
    static String extension(String mediaType) {
        return mediaType.equals("image/png") ? "png" : "jpg";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s picture of %d x %d, %d bytes", format, width, height, bytes.length);
    }
}
