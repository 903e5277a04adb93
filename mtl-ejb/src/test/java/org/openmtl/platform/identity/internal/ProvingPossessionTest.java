package org.openmtl.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.shared.JsonValues;

/** What a phone must send to be known by its key. */
class ProvingPossessionTest {
    private static final String URL = "https://crm.example.org/mobile/v1/token";
    private static final KeyPair PHONE = pair();
    private static final KeyPair THIEF = pair();
    private static final String THUMBPRINT =
            DeviceKey.read(jwk(PHONE).build()).orElseThrow().thumbprint();
    private static final SaltedDigest OURS = new SaltedDigest("ours");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_proof_by_the_key_for_the_request_fits() {
        SignedProof proof = SignedProof.read(proof(PHONE, claims -> {})).orElseThrow();

        assertThat(proof).isEqualTo(new SignedProof(THUMBPRINT, "POST", URL, "id-1", "nonce-1"));
        assertThat(proof.fits(THUMBPRINT, sent(URL))).isTrue();
    }

    @Test
    void one_by_another_key_does_not() {
        SignedProof proof = SignedProof.read(proof(THIEF, claims -> {})).orElseThrow();

        assertThat(proof.fits(THUMBPRINT, sent(URL))).isFalse();
    }

    @Test
    void nor_one_that_shows_the_key_but_was_signed_by_another() {
        String header = header(jwk(PHONE)).build().toString();

        assertThat(SignedProof.read(signed(THIEF, header, claims().build().toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/mobile/v1/token",
                "https://crm.example.org/mobile/v1/devices",
                "https://crm.example.org:8443/mobile/v1/token",
                "/mobile/v1/token",
                "https://crm.example.org",
                "no address at all",
                ""
            })
    void nor_one_for_another_address(String url) {
        assertThat(fits(claims -> claims.add("htu", url), URL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://CRM.example.org:80/mobile/v1/token", "https://crm.example.org:443/mobile/v1/token?a=b#c"
            })
    void the_usual_ports_and_what_a_proxy_hides_make_no_difference(String url) {
        assertThat(fits(claims -> claims.add("htu", url), "http://crm.example.org/mobile/v1/token"))
                .isTrue();
    }

    @Test
    void nor_one_for_another_method() {
        assertThat(fits(claims -> claims.add("htm", "GET"), URL)).isFalse();
    }

    @Test
    void a_clock_that_is_wrong_by_years_does_not_matter_but_the_claim_must_be_there() {
        assertThat(fits(claims -> claims.add("iat", 1), URL)).isTrue();
        assertThat(SignedProof.read(proof(PHONE, claims -> claims.remove("iat"))))
                .isEmpty();
        assertThat(SignedProof.read(proof(PHONE, claims -> claims.remove("jti"))))
                .isEmpty();
        assertThat(SignedProof.read(proof(PHONE, claims -> claims.add("jti", "x".repeat(201)))))
                .isEmpty();
    }

    @Property(tries = 300)
    void one_with_any_bit_changed_is_none(@ForAll @IntRange(min = 0) int at) {
        byte[] text = proof(PHONE, claims -> {}).getBytes(StandardCharsets.US_ASCII);
        int last = text.length - 1; // whose two lowest bits mean nothing
        text[at % last] ^= (byte) (1 << at / last % 7);

        assertThat(SignedProof.read(new String(text, StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"typ", "alg", "jwk"})
    void what_does_not_say_what_it_is_is_none(String member) {
        String header = header(jwk(PHONE)).remove(member).build().toString();

        assertThat(SignedProof.read(signed(PHONE, header, claims().build().toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.e30", "W10.W10.AAAA", "%.%.%", "a.b.c.d"})
    void nonsense_is_none(String text) {
        assertThat(SignedProof.read(text)).isEmpty();
        assertThat(SignedProof.read(proof(PHONE, claims -> {}) + "," + proof(PHONE, claims -> {})))
                .isEmpty();
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_or_tells_its_secret_is_none() {
        String one = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(1));
        String greatest = "_".repeat(42) + "8";

        assertThat(DeviceKey.read(jwk(PHONE).add("y", one).build())).isEmpty();
        assertThat(DeviceKey.read(jwk(PHONE).add("x", greatest).build())).isEmpty();
        assertThat(DeviceKey.read(jwk(PHONE).add("x", "AQ").build())).isEmpty();
        assertThat(DeviceKey.read(jwk(PHONE).add("crv", "P-384").build())).isEmpty();
        assertThat(DeviceKey.read(jwk(PHONE).add("d", one).build())).isEmpty();
        assertThat(DeviceKey.read(JsonValues.object().build())).isEmpty();
    }

    @Test
    void a_thumbprint_does_not_depend_on_what_else_stands_beside_the_key() {
        assertThat(DeviceKey.read(jwk(PHONE).add("kid", "mine").build()))
                .map(DeviceKey::thumbprint)
                .contains(THUMBPRINT);
    }

    @Test
    void a_nonce_lasts_for_five_minutes() {
        ProofNonce nonce = new ProofNonce(NOW);

        assertThat(ProofNonce.read(nonce.text(OURS), OURS)).contains(nonce);
        assertThat(nonce.isFresh(NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(nonce.isFresh(NOW.plus(Duration.ofMinutes(5)).plusMillis(1))).isFalse();
        assertThat(nonce.isFresh(NOW.minus(Duration.ofMinutes(1)))).isTrue();
        assertThat(nonce.isFresh(NOW.minus(Duration.ofMinutes(1)).minusMillis(1)))
                .isFalse();
    }

    @Property
    void a_nonce_with_any_bit_changed_is_not_ours(@ForAll @IntRange(min = 0, max = 40 * 8 - 1) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(new ProofNonce(NOW).text(OURS));
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(ProofNonce.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), OURS))
                .isEmpty();
    }

    @Test
    void nor_is_what_others_made() {
        assertThat(ProofNonce.read(new ProofNonce(NOW).text(new SaltedDigest("theirs")), OURS))
                .isEmpty();
        assertThat(ProofNonce.read("", OURS)).isEmpty();
        assertThat(ProofNonce.read("%%%", OURS)).isEmpty();
    }

    private static boolean fits(Consumer<JsonObjectBuilder> change, String url) {
        return SignedProof.read(proof(PHONE, change)).orElseThrow().fits(THUMBPRINT, sent(url));
    }

    private static PresentedProof sent(String url) {
        return new PresentedProof("", "POST", url);
    }

    private static String proof(KeyPair pair, Consumer<JsonObjectBuilder> change) {
        JsonObjectBuilder claims = claims();
        change.accept(claims);
        return signed(pair, header(jwk(pair)).build().toString(), claims.build().toString());
    }

    private static JsonObjectBuilder header(JsonObjectBuilder jwk) {
        return JsonValues.object().add("typ", "dpop+jwt").add("alg", "ES256").add("jwk", jwk);
    }

    private static JsonObjectBuilder claims() {
        return JsonValues.object()
                .add("jti", "id-1")
                .add("htm", "POST")
                .add("htu", URL)
                .add("iat", 1_795_342_502)
                .add("nonce", "nonce-1");
    }

    private static JsonObjectBuilder jwk(KeyPair pair) {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        return JsonValues.object()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("x", base64(fixed(open.getW().getAffineX().toByteArray())))
                .add("y", base64(fixed(open.getW().getAffineY().toByteArray())));
    }

    /** 32 bytes, whatever the number needs. */
    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        byte[] magnitude = number.length > 32 ? Arrays.copyOfRange(number, number.length - 32, number.length) : number;
        System.arraycopy(magnitude, 0, fixed, 32 - magnitude.length, magnitude.length);
        return fixed;
    }

    private static byte[] bytes(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return bytes;
    }

    private static String signed(KeyPair pair, String header, String claims) {
        String content =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
