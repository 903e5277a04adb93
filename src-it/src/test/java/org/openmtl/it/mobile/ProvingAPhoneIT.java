package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** New tokens are only for the phone whose key was registered; whoever has but a copy of the tokens gets nothing and does no harm. */
@MtlTest
class ProvingAPhoneIT {
    private static final String TOKEN = "/mobile/v1/token";

    private final MtlSystem mtl;
    private final RunningServer server;
    private final String username;
    private final URI url;
    private final PhoneKey key = PhoneKey.generate();

    ProvingAPhoneIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.username = Team.found(mtl).hire("FIELD");
        this.url = URI.create(server.url() + TOKEN);
    }

    @Test
    void theHolderOfTheKeyGetsNewTokensWhateverItsClockShows() {
        JsonNode first = register(key.jwk());
        Answer asked = refresh(first, key.proof(url, null));
        assertThat(Problems.expect(asked, 401).get("code").asText()).isEqualTo("use-dpop-nonce");
        assertThat(asked.header("WWW-Authenticate")).hasValue("DPoP error=\"use_dpop_nonce\", algs=\"ES256\"");

        Answer renewed = refresh(first, key.proof(url, nonceIn(asked))).expect(200);

        JsonNode next = refresh(renewed.json(), key.proof(url, nonceIn(renewed)))
                .expect(200)
                .json();
        assertSpeaks(next, 200);
    }

    @Test
    void aTokenThatEndedBringsTheNonceAlong() {
        JsonNode registered = register(key.jwk());
        Answer ended = mtl.anyone().withToken("x".repeat(43)).get("/mobile/v1/sync/check");

        refresh(registered, key.proof(url, nonceIn(ended.expect(401)))).expect(200);
    }

    @Test
    void aProofIsTakenOnce() {
        JsonNode registered = register(key.jwk());
        String proof = key.proof(url, nonce());
        refresh(registered, proof).expect(200);

        assertRefused(refresh(registered, proof), "use-dpop-nonce");

        refresh(registered, key.proof(url, nonce())).expect(200); // that answer may have got lost
    }

    @Test
    void aThiefOfTheTokensGetsNothingAndEndsNothing() {
        JsonNode stolen = register(key.jwk());
        JsonNode next = refresh(stolen, key.proof(url, nonce())).expect(200).json();
        JsonNode latest = refresh(next, key.proof(url, nonce())).expect(200).json();
        PhoneKey thief = PhoneKey.generate();

        assertRefused(refresh(stolen, null), "invalid-dpop-proof");
        assertRefused(refresh(latest, null), "invalid-dpop-proof");
        assertRefused(refresh(latest, "nonsense"), "invalid-dpop-proof");
        assertRefused(refresh(latest, thief.proof(url, nonce())), "invalid-dpop-proof");
        assertRefused(refresh(latest, key.proof("PUT", url, nonce())), "invalid-dpop-proof");
        assertRefused(
                refresh(latest, key.proof(URI.create("https://evil.example.org" + TOKEN), nonce())),
                "invalid-dpop-proof");
        String refreshToken = latest.get("refresh").asText();
        assertRefused(
                mtl.anyone().post("/api/v1/auth/refresh", Json.object("refreshToken", refreshToken)),
                "invalid-dpop-proof");

        assertSpeaks(latest, 200);
        assertMarkedOnce(latest);
        assertSpeaks(refresh(latest, key.proof(url, nonce())).expect(200).json(), 200);
    }

    @Test
    void anOlderTokenWithAGoodProofEndsTheSession() {
        JsonNode older = register(key.jwk());
        JsonNode next = refresh(older, key.proof(url, nonce())).expect(200).json();
        assertSpeaks(next, 200);

        assertRefused(refresh(older, key.proof(url, nonce())), "token-reused");

        assertSpeaks(next, 401);
    }

    @Test
    void aKeyThatCameWithACodeCountsAsWell() {
        String code = mtl.as(MtlSystem.ADMIN)
                .post("/api/v1/people/" + mtl.idOf(username) + "/enrolments", "{}")
                .expect(201)
                .json()
                .get("code")
                .asText();
        JsonNode registered = mtl.anyone()
                .post(
                        "/mobile/v1/devices",
                        Json.object("installId", install(), "platform", "test", "enrol", code, "jwk", key.jwk()))
                .expect(201)
                .json();

        assertRefused(refresh(registered, null), "invalid-dpop-proof");
        refresh(registered, key.proof(url, nonce())).expect(200);
    }

    @Test
    void onlyAPublicKeyOfTheRightCurveIsTaken() {
        for (String spoilt : new String[] {"crv", "x", "y"}) {
            Answer answer = tryToRegister(PhoneKey.generate().jwk().put(spoilt, "AQ"));

            assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("jwk");
        }
    }

    /** For the administrators, and in the audit trail, but not as often as somebody tries. */
    private void assertMarkedOnce(JsonNode registered) {
        JsonNode devices =
                mtl.as(username).get("/mobile/v1/devices").expect(200).json().get("items");
        assertThat(devices).singleElement().satisfies(device -> {
            assertThat(device.hasNonNull("wrongProofAt")).isTrue();
            assertThat(server.home()
                            .superuser()
                            .column(
                                    "select actor from platform.audit_entry where entity = 'device' and action <>"
                                            + " 'CREATED' and entity_id = ?::uuid and changes ?? 'wrong_proof_at'",
                                    device.get("id").asText()))
                    .hasSize(1);
        });
    }

    private void assertSpeaks(JsonNode tokens, int status) {
        client(tokens).get("/mobile/v1/sync/check").expect(status);
    }

    private Client client(JsonNode tokens) {
        return mtl.anyone().withToken(tokens.get("access").asText());
    }

    private JsonNode register(JsonNode jwk) {
        return tryToRegister(jwk).expect(201).json();
    }

    private Answer tryToRegister(JsonNode jwk) {
        return mtl.anyone()
                .post(
                        "/mobile/v1/devices",
                        Json.object(
                                "installId",
                                install(),
                                "platform",
                                "test",
                                "username",
                                username,
                                "password",
                                RunningServer.DEMO_PASSWORD,
                                "jwk",
                                jwk));
    }

    private Answer refresh(JsonNode tokens, @Nullable String proof) {
        Client anyone = proof == null ? mtl.anyone() : mtl.anyone().with("DPoP", proof);
        return anyone.post(TOKEN, Json.object("refresh", tokens.get("refresh").asText()));
    }

    private String nonce() {
        return nonceIn(mtl.anyone().post(TOKEN, "{}"));
    }

    private static String nonceIn(Answer answer) {
        return answer.header("DPoP-Nonce").orElseThrow(() -> new AssertionError("No nonce in " + answer));
    }

    private static String install() {
        return "install-" + UUID.randomUUID();
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(Problems.expect(answer, 401).get("code").asText()).isEqualTo(code);
    }
}
