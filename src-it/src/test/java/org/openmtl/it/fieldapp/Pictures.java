package org.openmtl.it.fieldapp;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as a phone's camera takes them: large, and with more in them than the picture. */
final class Pictures {
    /** Stands in what the camera writes beside the picture; must never leave the phone. */
    static final String SECRET = "position of the photographer";

    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;
    private static final int STROKES = 400;
    private static final int HEAD = 2;
    private static final int LENGTH_AND_MARK = 8;

    private Pictures() {}

    /** Makes a photo that looks different for each seed. */
    static Path photo(Path directory, int seed) {
        try {
            return Files.write(directory.resolve("photo-" + seed + ".jpg"), jpeg(seed));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The bytes of such a photo. */
    static byte[] jpeg(int seed) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(paint(new Random(seed)), "jpg", jpeg);
            return withExif(jpeg.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage paint(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int stroke = 0; stroke < STROKES; stroke++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(500), random.nextInt(500));
        }
        graphics.dispose();
        return image;
    }

    /** Puts a segment with the secret behind the first marker. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        int length = secret.length + LENGTH_AND_MARK;
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, HEAD);
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        marked.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        marked.writeBytes(secret);
        marked.write(jpeg, HEAD, jpeg.length - HEAD);
        return marked.toByteArray();
    }
}
