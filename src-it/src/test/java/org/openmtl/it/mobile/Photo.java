package org.openmtl.it.mobile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A photo as a phone takes it.
 *
 * @param plain without what the camera noted
 * @param taken with the place where it was taken
 */
record Photo(byte[] plain, byte[] taken) {
    static final String PLACE = "N 40.41678 W 3.70379";

    private static final int AFTER_START = 2;

    /** One like no other, of about 100 KB. */
    static Photo take() {
        return take(400, 300);
    }

    static Photo take(int width, int height) {
        byte[] plain = encoded(width, height);
        return new Photo(plain, noted(plain));
    }

    /** SHA-256 as 43 characters. */
    String hash() {
        return hash(taken);
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int length() {
        return taken.length;
    }

    byte[] piece(int from, int to) {
        return Arrays.copyOfRange(taken, from, Math.min(to, taken.length));
    }

    private static byte[] encoded(int width, int height) {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] noted(byte[] jpeg) {
        byte[] note = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer noted = ByteBuffer.allocate(jpeg.length + note.length + 4);
        noted.put(jpeg, 0, AFTER_START)
                .putShort((short) 0xffe1)
                .putShort((short) (note.length + 2))
                .put(note);
        return noted.put(jpeg, AFTER_START, jpeg.length - AFTER_START).array();
    }
}
