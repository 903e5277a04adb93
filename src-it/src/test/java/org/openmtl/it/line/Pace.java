package org.openmtl.it.line;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * How slow a line is.
 *
 * @param up towards the server
 * @param down towards the client
 * @param roundTrip added to each request
 */
public record Pace(Rate up, Rate down, Duration roundTrip) {
    /** As fast as the machine. */
    public static final Pace FAST = new Pace(new Rate(0), new Rate(0), Duration.ZERO);

    /** 20 kbit/s up, 50 kbit/s down, half a second for each request. */
    public static final Pace SECOND_GENERATION = new Pace(new Rate(20_000), new Rate(50_000), Duration.ofMillis(500));

    /** 400 kbit/s both ways, 400 ms for each request. */
    public static final Pace THIRD_GENERATION = new Pace(new Rate(400_000), new Rate(400_000), Duration.ofMillis(400));

    /**
     * How many bits pass.
     *
     * @param bitsPerSecond 0 for any number
     */
    public record Rate(int bitsPerSecond) {
        private static final int PIECE = 512;

        /** Takes as long as so many bytes take. */
        void pass(int bytes) {
            if (bitsPerSecond > 0) {
                pause(Duration.ofNanos(bytes * 8L * 1_000_000_000L / bitsPerSecond));
            }
        }

        /** Writes in small pieces, each when its time has come. */
        void write(OutputStream out, byte[] bytes) throws IOException {
            int piece = bitsPerSecond > 0 ? PIECE : Math.max(1, bytes.length);
            for (int at = 0; at < bytes.length; at += piece) {
                int length = Math.min(piece, bytes.length - at);
                pass(length);
                out.write(bytes, at, length);
            }
            out.flush();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
