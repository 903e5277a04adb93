package org.openmtl.field.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Takes photos, no two of which are the same. For one thread at a time. */
final class Pictures {
    /** Of the bytes of a usual photo a tenth: enough for more than one piece. */
    private static final int LEAST_SIDE = 60;

    private static final int MOST_SIDE = 200;

    private final Random random;

    Pictures(Random random) {
        this.random = random;
    }

    /** A JPEG of noise. */
    byte[] take() throws IOException {
        int side = LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE);
        BufferedImage noise = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            noise.setRGB(i % side, i / side, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
