package org.openmtl.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.openmtl.http.BodyTooLargeException;
import org.openmtl.shared.MtlProblem;

class InflatingBodiesTest {
    @Test
    void aBodyComesOutAsItWentIn() throws IOException {
        byte[] body = noise(Inflated.MOST_BYTES);

        assertThat(inflated(gzip(body))).isEqualTo(body);
    }

    @Test
    void oneByteTooManyIsTooLarge() {
        assertThatThrownBy(() -> inflated(gzip(noise(Inflated.MOST_BYTES + 1))))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void aBombIsGivenUpBeforeItIsLarge() throws IOException {
        byte[] bomb = gzip(new byte[200_000]);

        assertThat(bomb).hasSizeLessThan(500);
        assertThatThrownBy(() -> inflated(bomb)).isInstanceOf(MtlProblem.class).hasMessageContaining("grows");
    }

    @Test
    void whatIsNoGzipOrOnlyHalfOfOneIsMalformed() throws IOException {
        byte[] whole = gzip(noise(5000));
        for (byte[] body : new byte[][] {{}, {1, 2, 3}, Arrays.copyOf(whole, 2000)}) {
            assertThatThrownBy(() -> inflated(body))
                    .isInstanceOf(MtlProblem.class)
                    .hasMessageContaining("gzip");
        }
    }

    private static byte[] inflated(byte[] body) throws IOException {
        return Inflated.read(new ByteArrayInputStream(body));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
