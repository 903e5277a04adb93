package org.openmtl.it.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.http.RawConnection;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** Wrong paths, methods, media types and headers. */
@MtlTest
class OddRequestsIT {
    private final MtlSystem mtl;
    private final RunningServer server;

    OddRequestsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/leads",
                "/api/v1/nothing",
                "/API/V1/LEADS",
                "/api/v1/Leads",
                "/mobile",
                "/mobile/v1",
                "/mobile/v1/nothing",
                "/api/v1/leads/1",
                "/api/v1/leads/null",
                "/api/v1/leads/0190a5f0-0000-7000-8000-000000000000",
                "/api/v1/leads/%27%20OR%201=1",
                "/api/v1/leads/..%2f..%2fme",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/api/v1/leads/0190a5f0-0000-7000-8000-000000000000/nothing",
                "/.git/config",
                "/error/x"
            })
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = mtl.as(MtlSystem.FIELD1).get(path);

        assertThat(Problems.expect(answer, 404).get("code").asText()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/leads", "/api//v1/leads", "/api/v1//leads", "/api/v1/leads/", "/api/v1/leads;x=1",
                        "/api/v1;x=1/leads",
                "/api/v1/./leads", "/api/v1/x/../leads", "/api/v1/%6ceads", "/api/v1/leads?", "/api/v1/leads%20",
                        "/api/v1/leads%3Fx",
                "/api/v1/leads%0d%0aX-Evil:1", "/api/v1/leads#x", "/api/v1/leads/%2e%2e/me",
                        "http://elsewhere/api/v1/leads", "*"
            })
    void noSpellingOfAPathGetsAroundTheToken(String path) {
        Answer answer = RawConnection.send(server.url(), "GET " + path + " HTTP/1.1");

        Problems.expect(answer);
        assertThat(answer.status()).isIn(400, 401, 404, 405);
        assertThat(answer.headers()).doesNotContainKey("X-Evil");
    }

    /** The connector answers 200 to what it cannot decode, whatever the application would say; but it says nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/leads%zz", "/api/v1/leads%"})
    void whatTheConnectorCannotDecodeGetsNothing(String path) {
        Answer answer = RawConnection.send(server.url(), "GET " + path + " HTTP/1.1");

        assertThat(answer.body()).isEmpty();
    }

    /** The server's connector refuses these before the application hears of them. */
    @ParameterizedTest
    @CsvSource({"GET, /../api/v1/leads", "GET, /api/v1/leads/%00", "GET, \\api\\v1\\leads", "TRACE, /api/v1/leads"})
    void whatTheConnectorCannotReadTellsNothing(String method, String path) {
        Answer answer = RawConnection.send(server.url(), method + " " + path + " HTTP/1.1");

        assertThat(answer.status()).isIn(400, 404, 405);
        assertThat(answer.body()).doesNotContain("items", "Payara", "GlassFish", "<");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/leads",
        "DELETE, /api/v1/leads",
        "PATCH, /api/v1/leads",
        "POST, /api/v1/me",
        "GET, /api/v1/auth/token",
        "PUT, /api/v1/leads/0190a5f0-0000-7000-8000-000000000000",
        "POST, /api/v1/leads/0190a5f0-0000-7000-8000-000000000000",
        "FOO, /api/v1/leads",
        "PROPFIND, /api/v1/leads",
        "PUT, /mobile/v1/hello"
    })
    void aMethodThatIsNotOfferedIsRefused(String method, String path) {
        String authorization =
                "Authorization: " + mtl.as(MtlSystem.FIELD1).headers().get("Authorization");

        Answer answer = RawConnection.send(
                server.url(), method + " " + path + " HTTP/1.1", authorization, "Content-Type: application/json");

        assertThat(Problems.expect(answer, 405).get("code").asText()).isEqualTo("method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "text/csv",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void aBodyOfAnotherTypeIsNotUnderstood(String type) {
        Answer answer =
                mtl.as(MtlSystem.FIELD1).with("Content-Type", type).send("POST", "/api/v1/leads", "{\"name\":\"Ana\"}");

        assertThat(Problems.expect(answer, 415).get("code").asText()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "application", "/", "application/json; charset=klingon"})
    void aTypeThatIsNoTypeIsRefused(String type) {
        Answer answer = RawConnection.send(
                server.url(),
                "POST /api/v1/leads HTTP/1.1",
                "Authorization: " + mtl.as(MtlSystem.FIELD1).headers().get("Authorization"),
                "Content-Length: 0",
                "Content-Type: " + type);

        Problems.expect(answer);
        assertThat(answer.status()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void anAnswerNobodyCanGiveIsRefused(String accepted) {
        Answer answer = mtl.as(MtlSystem.FIELD1).with("Accept", accepted).get("/api/v1/leads");

        assertThat(Problems.expect(answer, 406).get("code").asText()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 12_000})
    void aLongQueryIsRefusedByName(int length) {
        Answer answer = mtl.as(MtlSystem.FIELD1).get("/api/v1/leads?q=" + "q".repeat(length));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("q");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void aRequestLongerThanAnyHeaderMayBeIsRefused(int length) {
        Answer answer = RawConnection.send(server.url(), "GET /api/v1/leads?q=" + "q".repeat(length) + " HTTP/1.1");

        assertThat(answer.status()).isIn(400, 413, 414, 431);
    }

    @Test
    void aThousandParametersAreRefused() {
        StringBuilder query = new StringBuilder("x=1");
        for (int i = 0; i < 1_000; i++) {
            query.append("&p").append(i).append("=1");
        }

        Problems.expect(mtl.as(MtlSystem.FIELD1).get("/api/v1/leads?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "with space and more",
                "<script>alert(1)</script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aRequestIdThatIsNoneIsReplaced(String id) {
        Answer answer = mtl.anyone().with("X-Request-Id", id).get("/api/v1/me");

        JsonNode problem = Problems.expect(answer, 401);
        assertThat(problem.get("requestId").asText()).isNotEqualTo(id);
    }

    @Test
    void aRequestIdOfTheCallersIsKept() {
        Answer answer =
                mtl.anyone().with("X-Request-Id", "order-4711-attempt-2").get("/api/v1/me");

        assertThat(Problems.expect(answer, 401).get("requestId").asText()).isEqualTo("order-4711-attempt-2");
    }

    @Test
    void everyAnswerBearsTheHeadersThatProtectItsReader() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Client field1 = mtl.as(MtlSystem.FIELD1);

        for (String path :
                java.util.List.of("/api/v1/leads/" + lead.id(), "/api/v1/leads", "/nowhere", "/mobile/v1/hello")) {
            Answer answer = field1.get(path);
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
            assertThat(answer.headers()).doesNotContainKeys("Server", "X-Powered-By");
        }
    }
}
