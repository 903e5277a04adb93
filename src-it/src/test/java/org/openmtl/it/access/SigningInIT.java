package org.openmtl.it.access;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** From a password to a token, and from a token to a person. */
@MtlTest
class SigningInIT {
    private static final int MOST_FAILURES = 10;
    private static final int TIMED = 5;

    private final MtlSystem mtl;
    private final RunningServer server;

    SigningInIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
    }

    /** Failures of one test must not lock the people of the next. */
    @AfterEach
    void forgiveFailures() throws SQLException {
        server.home().superuser().run("delete from platform.sign_in_failure");
    }

    @Test
    void aPasswordOpensASession() {
        Answer answer =
                mtl.signIn(MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD).expect(200);

        assertThatJson(answer.body()).isObject().containsOnlyKeys("accessToken", "refreshToken", "expiresIn", "person");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.json().get("person").get("username").asText()).isEqualTo(MtlSystem.FIELD1);
        assertThatJson(mtl.anyone()
                        .withToken(answer.json().get("accessToken").asText())
                        .get("/api/v1/me")
                        .expect(200)
                        .body())
                .isEqualTo(answer.json().get("person").toString());
    }

    @Test
    void meIsWhoeverSpeaks() {
        assertThatJson(mtl.as(MtlSystem.FIELD1).get("/api/v1/me").expect(200).body())
                .isEqualTo("""
                        {"id": "%s", "username": "field1", "displayName": "Javier Ortega", "locale": "en",
                         "timeZone": "Europe/Madrid", "state": "ACTIVE", "version": "${json-unit.any-number}",
                         "email": "${json-unit.ignore}",
                         "roles": [{"id": "${json-unit.any-string}", "role": "FIELD", "unitId": "${json-unit.any-string}",
                                    "unitName": "Madrid field team"}]}
                        """.formatted(mtl.idOf(MtlSystem.FIELD1)));
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() {
        JsonNode wrong = Problems.expect(mtl.signIn(MtlSystem.FIELD1, "wrong"), 401);
        JsonNode unknown = Problems.expect(mtl.signIn("nobody-of-that-name", "wrong"), 401);

        assertThat(wrong.get("code").asText()).isEqualTo("wrong-credentials");
        assertThatJson(unknown.toString()).whenIgnoringPaths("requestId").isEqualTo(wrong.toString());
    }

    /** How long it takes is printed, not asserted: what else runs on the machine decides about that, too. */
    @Test
    void anUnknownPersonCostsAsMuchAsAWrongPassword() throws SQLException {
        List<Long> wrong = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            wrong.add(nanosToRefuse(MtlSystem.FIELD1));
            unknown.add(nanosToRefuse("nobody-of-that-name"));
        }

        System.out.printf(
                "refused after (median of %d): known person %.1f ms, unknown person %.1f ms%n",
                TIMED, median(wrong) / 1e6, median(unknown) / 1e6);
    }

    private long nanosToRefuse(String username) throws SQLException {
        forgiveFailures();
        long begin = System.nanoTime();
        Problems.expect(mtl.signIn(username, "wrong"), 401);
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void guessingIsStoppedAndTheRightPasswordThenToo() {
        List<Integer> answers = IntStream.rangeClosed(0, MOST_FAILURES)
                .mapToObj(i -> mtl.signIn("enabler1", "guess" + i).status())
                .toList();
        Answer right = mtl.signIn("enabler1", RunningServer.DEMO_PASSWORD);

        assertThat(answers).startsWith(401).endsWith(429).containsOnly(401, 429).isSorted();
        assertThat(Problems.expect(right, 429).get("retryAfter").asInt()).isPositive();
        assertThat(right.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 901));
        mtl.signIn("expert1", RunningServer.DEMO_PASSWORD).expect(200);
    }

    @Test
    void aRefreshTokenIsGoodForTheNextSessionAndAnOldOneEndsThemAll() {
        JsonNode first = mtl.signIn(MtlSystem.ANALYST, RunningServer.DEMO_PASSWORD)
                .expect(200)
                .json();
        JsonNode second = refresh(first).expect(200).json();
        me(second).expect(200);
        JsonNode third = refresh(second).expect(200).json();
        me(third).expect(200);

        JsonNode problem = Problems.expect(refresh(first), 401);

        assertThat(problem.get("code").asText()).isEqualTo("token-reused");
        Problems.expect(refresh(third), 401);
    }

    @Test
    void whoSignsOutIsOut() {
        JsonNode session = mtl.signIn(MtlSystem.ANALYST, RunningServer.DEMO_PASSWORD)
                .expect(200)
                .json();
        String body = Json.object("refreshToken", session.get("refreshToken").asText());

        mtl.anyone().post("/api/v1/auth/sign-out", body).expect(204);

        Problems.expect(refresh(session), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic ZmllbGQxOng=",
                "Bearer null",
                "bearer\tx",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGUiOiJBRE1JTiJ9."
            })
    void whatIsNoTokenOfOursIsNobody(String authorization) {
        Answer answer = mtl.anyone().with("Authorization", authorization).get("/api/v1/me");

        assertThat(Problems.expect(answer, 401).get("code").asText()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        JsonNode session = mtl.signIn(MtlSystem.ANALYST, RunningServer.DEMO_PASSWORD)
                .expect(200)
                .json();

        Problems.expect(
                mtl.anyone().withToken(session.get("refreshToken").asText()).get("/api/v1/me"), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"field1\"}",
                "{\"username\":null,\"password\":null}",
                "{\"username\":1,\"password\":true}",
                "{\"username\":\"field1\",\"password\":\"x\",\"role\":\"ADMIN\"}"
            })
    void anIncompleteRequestNamesItsFields(String body) {
        Answer answer = mtl.anyone().post("/api/v1/auth/token", body);

        assertThat(Problems.fields(Problems.expect(answer, 400))).isNotEmpty();
    }

    private Answer refresh(JsonNode session) {
        return mtl.anyone()
                .post(
                        "/api/v1/auth/refresh",
                        Json.object("refreshToken", session.get("refreshToken").asText()));
    }

    private Answer me(JsonNode session) {
        return mtl.anyone().withToken(session.get("accessToken").asText()).get("/api/v1/me");
    }
}
