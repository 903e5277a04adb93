package org.openmtl.platform.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.notify.SubscriptionFields;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

class CheckingDeviceKeysTest {
    private static final String AUTH = "A".repeat(22);

    @RepeatedTest(5)
    void aKeyThatSomebodyMadeIsAPoint() throws Exception {
        byte[] key = key();

        assertThat(DeviceKey.isPoint(key)).isTrue();
        key[64] ^= 1;
        assertThat(DeviceKey.isPoint(key)).isFalse();
    }

    @Test
    void otherBytesAreNone() throws Exception {
        byte[] compressed = key();
        compressed[0] = 2;
        byte[] origin = new byte[65];
        origin[0] = 4;

        assertThat(DeviceKey.isPoint(compressed)).isFalse();
        assertThat(DeviceKey.isPoint(origin)).isFalse();
        assertThat(DeviceKey.isPoint(new byte[64])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "="})
    void whatIsReadCanBeDecoded(String padding) {
        String read = read("B".repeat(87) + padding);

        assertThat(Base64.getUrlDecoder().decode(read)).hasSize(65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"==", "B", "B="})
    void whatCannotBeDecodedIsNotRead(String rest) {
        assertThatThrownBy(() -> read("B".repeat(87) + rest)).isInstanceOf(MtlProblem.class);
    }

    private static String read(String key) {
        return String.valueOf(SubscriptionFields.ALL_KEYS
                .readNew(JsonText.object("{\"p256dh\":\"" + key + "\",\"auth\":\"" + AUTH + "\"}"))
                .get(SubscriptionFields.P256DH));
    }

    private static byte[] key() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey key = (ECPublicKey) keys.generateKeyPair().getPublic();
        byte[] encoded = key.getEncoded(); // ends with the uncompressed point
        return java.util.Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
    }
}
