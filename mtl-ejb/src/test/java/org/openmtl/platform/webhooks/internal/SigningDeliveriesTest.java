package org.openmtl.platform.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningDeliveriesTest {
    /** The example that the libraries of Standard Webhooks are tested with. */
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIMESTAMP = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(Signature.header(List.of(SECRET), ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void idTimeAndBodyAreSigned() {
        byte[] otherBody = "{\"test\": 2432232315}".getBytes(UTF_8);

        assertThat(List.of(
                        Signature.header(List.of(SECRET), ID + "x", TIMESTAMP, BODY),
                        Signature.header(List.of(SECRET), ID, TIMESTAMP + 1, BODY),
                        Signature.header(List.of(SECRET), ID, TIMESTAMP, otherBody)))
                .doesNotContain(SIGNATURE)
                .doesNotHaveDuplicates();
    }

    @Test
    void withTwoSecretsThereAreTwoSignatures() {
        byte[] newer = "another secret of thirty-two byte".getBytes(UTF_8);

        assertThat(Signature.header(List.of(newer, SECRET), ID, TIMESTAMP, BODY).split(" "))
                .hasSize(2)
                .contains(SIGNATURE)
                .contains(Signature.header(List.of(newer), ID, TIMESTAMP, BODY));
    }
}
