package org.openmtl.platform.files.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes small pictures. They are encoded by us, so nothing of the sender's bytes is in them. */
final class Thumbnails {
    static final int MOST_BYTES = 15_000;

    private static final Logger LOG = Logger.getLogger(Thumbnails.class.getName());
    private static final int[] SIDES = {320, 240, 160, 80};
    private static final float QUALITY = 0.7f;
    private static final float LESS_QUALITY = 0.4f;

    private Thumbnails() {}

    /** A small JPEG; none of what the JDK cannot decode, such as four inks, or what is broken behind its head. */
    static Optional<byte[]> of(Picture picture) {
        try {
            BufferedImage decoded = decoded(picture);
            for (int side : SIDES) {
                BufferedImage small = scaled(decoded, side, picture.orientation());
                byte[] jpeg = jpeg(small, QUALITY);
                jpeg = jpeg.length > MOST_BYTES ? jpeg(small, LESS_QUALITY) : jpeg;
                if (jpeg.length <= MOST_BYTES) {
                    return Optional.of(jpeg);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException undecodable) {
            LOG.log(Level.FINE, "no small picture of a " + picture, undecodable);
            return Optional.empty();
        }
    }

    /** Only every so many pixels are kept; what the decoder holds besides is why {@link Picture} has limits. */
    private static BufferedImage decoded(Picture picture) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(picture.format()).next();
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(in, true, true);
            int step = Math.max(1, Math.max(picture.width(), picture.height()) / (2 * SIDES[0]));
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int side, int orientation) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean onItsSide = orientation >= 5;
        BufferedImage small =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.transform(turned(orientation, width, height));
            canvas.drawImage(image, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return small;
    }

    /** The eight orientations of EXIF, as what takes the stored picture to the upright one. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
