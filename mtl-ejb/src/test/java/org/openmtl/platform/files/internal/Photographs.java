package org.openmtl.platform.files.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Takes photographs as cameras do, with all they write beside the pixels. */
final class Photographs {
    private static final int AFTER_START = 2;

    private Photographs() {}

    /** Colourful, so that turning and scaling show. The left upper quarter is red. */
    static BufferedImage scene(int width, int height) {
        BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                scene.setRGB(x, y, random.nextInt(0x40) << 8 | 0x0000a0);
            }
        }
        Graphics2D canvas = scene.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return scene;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded(scene(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(scene(width, height), "png");
    }

    /** A segment right behind the start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer longer = ByteBuffer.allocate(jpeg.length + content.length + 4);
        longer.put(jpeg, 0, AFTER_START).put((byte) 0xff).put((byte) marker);
        longer.putShort((short) (content.length + 2)).put(content);
        longer.put(jpeg, AFTER_START, jpeg.length - AFTER_START);
        return longer.array();
    }

    static byte[] with(byte[] file, String behind) {
        byte[] more = text(behind);
        return ByteBuffer.allocate(file.length + more.length)
                .put(file)
                .put(more)
                .array();
    }

    /** EXIF as a phone writes it: how it was held, who made it, and where. */
    static byte[] exif(int orientation, String position) {
        byte[] place = text(position);
        ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + place.length);
        tiff.put(text("Exif\0\0"))
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        tiff.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(38)
                .putInt(0);
        return tiff.put(place).array();
    }

    /** A chunk right behind the header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 25;
        ByteBuffer longer = ByteBuffer.allocate(png.length + content.length + 12);
        longer.put(png, 0, afterHeader).put(chunk(type, content));
        return longer.put(png, afterHeader, png.length - afterHeader).array();
    }

    /** A few bytes that claim to be so many pixels. */
    static byte[] hugePng(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", head.array()));
        png.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(text(type));
        checksum.update(content);
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        return chunk.put(text(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }
}
