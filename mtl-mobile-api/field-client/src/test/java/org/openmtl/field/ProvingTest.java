package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** New tokens are given to the installation that has the key, and nobody is signed out over a proof. */
class ProvingTest {
    private static final String URL = "https://mtl.example.com/mobile/v1";

    private final ModelServer server = new ModelServer();
    private final Guard guard = new Guard();
    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = Phones.client(guard, store, vault);
        client.signIn("field1", "secret");
        client.sync();
        client.create("lead", "l1", Phones.fields("name", "Ana"), List.of());
        server.door.expireAccess();
    }

    /** Renews tokens for who proves to have the key that was registered, with its own newest nonce. */
    private final class Guard implements Transport {
        final List<JsonObject> claims = new ArrayList<>();
        final Set<String> seen = new HashSet<>();

        @Nullable
        String key;

        String nonce = "nonce-1";
        boolean isNeverContent;

        @Override
        public String address(String path) {
            return URL + path;
        }

        @Override
        public Reply send(Call call) throws IOException {
            if (call.path().equals("/devices")) {
                String body = new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8);
                JsonObject jwk = Json.own(body).getObject("jwk");
                key = jwk == null ? null : Json.text(jwk);
            }
            if (!call.path().equals("/token") || key == null) {
                return server.send(call);
            }
            String proof = call.headers().get("DPoP");
            if (proof == null || !isSigned(proof, key)) {
                return refusal("invalid-dpop-proof");
            }
            JsonObject claim = part(proof, 1);
            claims.add(claim);
            boolean isFresh = nonce.equals(claim.getString("nonce")) && seen.add(claim.getString("jti"));
            return isFresh && !isNeverContent ? server.send(call) : refusal("use-dpop-nonce");
        }

        private Reply refusal(String code) {
            return new Reply(
                    401, Map.of("DPoP-Nonce", nonce), ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonObject part(String jws, int which) {
        return Json.own(new String(Base64.getUrlDecoder().decode(jws.split("\\.")[which]), StandardCharsets.UTF_8));
    }

    private static boolean isSigned(String jws, String key) {
        try {
            JsonObject head = part(jws, 0);
            assertThat(head.getString("typ")).isEqualTo("dpop+jwt");
            assertThat(head.getString("alg")).isEqualTo("ES256");
            assertThat(Json.text(head.getObject("jwk"))).isEqualTo(key);
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            JsonObject jwk = Json.own(key);
            ECPoint point = new ECPoint(coordinate(jwk.getString("x")), coordinate(jwk.getString("y")));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
            signature.update(jws.substring(0, jws.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1)));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static BigInteger coordinate(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    @Test
    void whoeverHasTheKeyGetsNewTokens() {
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);

        assertThat(server.office.rows).containsKey("lead/l1");
        assertThat(guard.claims).hasSize(2);
        JsonObject first = guard.claims.get(0);
        assertThat(first.getString("htm")).isEqualTo("POST");
        assertThat(first.getString("htu")).isEqualTo(URL + "/token");
        assertThat(first.has("nonce")).isFalse();
        assertThat(first.getLong("iat")).isCloseTo(System.currentTimeMillis() / 1000, within(60L));
        assertThat(guard.claims.get(1).getString("nonce")).isEqualTo("nonce-1");
    }

    @Test
    void theWordOfTheServerIsKeptForTheNextTimeAndAskedForWhenItIsOld() {
        client.sync();
        server.door.expireAccess();
        client.sync();
        assertThat(guard.claims).as("with what was known").hasSize(3);

        guard.nonce = "nonce-2";
        server.door.expireAccess();
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(guard.claims).hasSize(5);
    }

    @Test
    void aServerThatIsNeverContentSignsNobodyOutAndIsAskedTwiceAtMost() {
        guard.isNeverContent = true;
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(guard.claims).hasSize(2);
        assertThat(client.unsent()).isEqualTo(1);
        guard.isNeverContent = false;
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        assertThat(server.door.signIns()).isEqualTo(1);
    }

    @Test
    void aProofThatIsNotTakenIsToldAndSignsNobodyOut() throws Exception {
        String registered = guard.key;
        guard.key = new MemoryVault().publicKey();
        client = Phones.client(
                call -> call.path().equals("/token") ? guard.refusal("invalid-dpop-proof") : guard.send(call),
                store,
                vault);
        SyncOutcome outcome = client.sync();
        assertThat(outcome.state()).isEqualTo(SyncOutcome.State.REFUSED);
        assertThat(Objects.requireNonNull(outcome.problem()).code()).isEqualTo("invalid-dpop-proof");
        assertThat(client.unsent()).isEqualTo(1);
        assertThat(vault.read("tokens")).isNotNull();

        guard.key = registered;
        client = Phones.client(guard, store, vault);
        assertThat(client.sync().state()).isEqualTo(SyncOutcome.State.DONE);
    }

    /** Numbers in signatures are shorter now and then. */
    @RepeatedTest(300)
    void everySignatureIsRight() {
        client.sync();
        assertThat(server.office.rows).containsKey("lead/l1");
    }

    @Test
    void nothingIsRegisteredThatCouldNotBeProved() throws Exception {
        KeyVault without = new KeyVault() {
            @Override
            public @Nullable String read(String name) {
                return vault.read(name);
            }

            @Override
            public void write(String name, @Nullable String secret) {
                vault.write(name, secret);
            }

            @Override
            public String publicKey() {
                return vault.publicKey();
            }
        };
        Phones.client(guard, store, without).signIn("field1", "secret");
        assertThat(guard.key).isNull();
        Phones.client(guard::send, store, vault).signIn("field1", "secret");
        assertThat(guard.key).as("where the address is not known").isNull();
        server.door.expireAccess();
        assertThat(client.sync().state())
                .as("a proof nobody asks for does no harm")
                .isEqualTo(SyncOutcome.State.DONE);
    }
}
