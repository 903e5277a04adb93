package org.openmtl.it.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Bodies that are no JSON, too much JSON, or JSON of the wrong kind. A parser that chokes on them keeps the client waiting, which gives up. */
@MtlTest
class UnreadableBodiesIT {
    private static final String LEADS = "/api/v1/leads";
    private static final int DEPTH = 100_000;
    private static final int MEGABYTES = 1 << 20;

    private final MtlSystem mtl;
    private final RunningServer server;
    private Unchanged unchanged;

    UnreadableBodiesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
        mtl.as(MtlSystem.FIELD1);
        this.unchanged = Unchanged.since(server.home().superuser());
    }

    @BeforeEach
    void look() {
        unchanged = Unchanged.since(server.home().superuser());
    }

    @AfterEach
    void nothingIsWritten() {
        unchanged.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{]",
                "[]",
                "null",
                "true",
                "1",
                "\"x\"",
                "{\"name\":}",
                "{\"name\":\"Ana\"",
                "{'name':'Ana'}",
                "{name:1}",
                "{\"name\":\"Ana\"}}",
                "{\"name\":\"Ana\"}{\"name\":\"Bea\"}",
                "{\"name\":\"Ana\",}",
                "{\"name\":NaN}",
                "{\"name\":01}",
                "{\"name\":\"\\x\"}",
                "{\"name\":\"\n\"}",
                "/* */{}",
                "<lead/>",
                "\u0000",
                "name=Ana",
                "\uFEFF\uFEFF{}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        Answer answer = mtl.as(MtlSystem.FIELD1).post(LEADS, body);

        assertThat(Problems.expect(answer, 400).get("code").asText()).isIn("malformed-request", "validation-failed");
    }

    @Test
    void noBodyAtAllIsMalformed() {
        Answer answer = mtl.as(MtlSystem.FIELD1).post(LEADS, "");

        assertThat(Problems.expect(answer, 400).get("code").asText()).isEqualTo("malformed-request");
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        byte[] body = "{\"name\":\"A???\"}".getBytes(StandardCharsets.US_ASCII);
        body[10] = (byte) 0xC0;
        body[11] = (byte) 0xFF;
        body[12] = (byte) 0xFE;

        Answer answer = mtl.as(MtlSystem.FIELD1)
                .with("Content-Type", "application/json")
                .send("POST", LEADS, body);

        Problems.expect(answer, 400);
    }

    static Stream<Arguments> deepThings() {
        return Stream.of(
                Arguments.of("arrays", "[".repeat(DEPTH)),
                Arguments.of("closed arrays", "[".repeat(DEPTH) + "]".repeat(DEPTH)),
                Arguments.of("objects", "{\"a\":".repeat(DEPTH)),
                Arguments.of("closed objects", "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)),
                Arguments.of(
                        "within a field", "{\"attributes\":{\"a\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}}"),
                Arguments.of("within a text field", "{\"name\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepThings")
    void depthIsRefused(String what, String body) {
        Problems.expect(mtl.as(MtlSystem.FIELD1).post(LEADS, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "123456789012345678901234567890e99999"})
    void hugeNumbersAreRefusedWhereverTheyStand(String number) {
        Client field1 = mtl.as(MtlSystem.FIELD1);

        Answer asText = field1.post(LEADS, "{\"name\":" + number + "}");
        Answer asFlag = field1.post(LEADS, "{\"name\":\"Ana\",\"marketingConsent\":" + number + "}");
        Answer inside = field1.post(LEADS, "{\"name\":\"Ana\",\"attributes\":{\"n\":" + number + "}}");

        assertThat(Problems.fields(Problems.expect(asText, 400))).containsExactly("name");
        assertThat(Problems.fields(Problems.expect(asFlag, 400))).containsExactly("marketingConsent");
        assertThat(Problems.fields(Problems.expect(inside, 400))).containsExactly("attributes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "1",
                "true",
                "[]",
                "{}",
                "[\"Ana\"]",
                "{\"x\":1}"
            })
    void aTextThatIsNoTextIsNamed(String value) {
        Answer answer = mtl.as(MtlSystem.FIELD1).post(LEADS, "{\"company\":\"x\",\"name\":" + value + "}");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"n\":[\"\\ud800\"]}", "[]", "1", "\"x\""})
    void whatPostgresCannotKeepAsJsonIsNamed(String attributes) {
        Answer answer = mtl.as(MtlSystem.FIELD1).post(LEADS, "{\"name\":\"Ana\",\"attributes\":" + attributes + "}");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("attributes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accountId\":\"1\",\"date\":\"2026-13-01\",\"timeZone\":\"Mars/Base\",\"state\":\"LATE\",\"gps\":[],\"photos\":{}}",
                "{\"accountId\":1,\"date\":20261101,\"timeZone\":false,\"state\":0,\"gps\":\"here\",\"photos\":\"none\"}",
                "{\"accountId\":[],\"date\":{},\"timeZone\":[],\"state\":{},\"gps\":true,\"photos\":1}"
            })
    void everyWrongFieldIsNamedAtOnce(String body) {
        Answer answer = mtl.as(MtlSystem.FIELD1).post("/api/v1/visits", body);

        assertThat(Problems.fields(Problems.expect(answer, 400)))
                .containsExactlyInAnyOrder("accountId", "date", "timeZone", "state", "gps", "photos");
    }

    @Test
    void aTextLongerThanItsFieldIsNamed() {
        String body =
                "{\"company\":\"x\",\"name\":\"" + "n".repeat(201) + "\",\"note\":\"" + "n".repeat(10_001) + "\"}";

        assertThat(Problems.fields(Problems.expect(mtl.as(MtlSystem.FIELD1).post(LEADS, body), 400)))
                .containsExactlyInAnyOrder("name", "note");
    }

    @Test
    void aTextOfTenMegabytesIsTooLarge() {
        Answer answer = mtl.as(MtlSystem.FIELD1).post(LEADS, "{\"name\":\"" + "n".repeat(10 * MEGABYTES) + "\"}");

        assertThat(Problems.expect(answer, 413).get("code").asText()).isEqualTo("too-large");
    }

    @Test
    void aMillionElementsAreRefused() {
        String elements = "0,".repeat(400_000) + "0";

        Answer fits =
                mtl.as(MtlSystem.FIELD1).post(LEADS, "{\"name\":\"Ana\",\"attributes\":{\"n\":[" + elements + "]}}");
        Answer tooMany = mtl.as(MtlSystem.FIELD1).post(LEADS, "[" + "0,".repeat(1_000_000) + "0]");

        assertThat(Problems.fields(Problems.expect(fits, 400))).containsExactly("attributes");
        Problems.expect(tooMany, 413);
    }

    @Test
    void aBodyWithoutALengthIsCountedWhileItIsRead() {
        byte[] chunk = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

        Answer answer = RawConnection.sendChunked(
                server.url(),
                "POST /api/v1/leads HTTP/1.1",
                chunk,
                64,
                "Content-Type: application/json",
                "Authorization: " + mtl.as(MtlSystem.FIELD1).headers().get("Authorization"));

        Problems.expect(answer, 413);
    }

    @Test
    void whoIsNobodyCannotMakeTheServerReadMuch() {
        Answer signIn = mtl.anyone().post("/api/v1/auth/token", "{\"username\":\"" + "n".repeat(2 * MEGABYTES) + "\"}");
        Answer leads = mtl.anyone().post(LEADS, "[".repeat(2 * MEGABYTES));

        Problems.expect(signIn, 413);
        Problems.expect(leads, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "{", "", "{\"name\":\"\\u0000\"}", "{\"unknown\":1}"})
    void aPatchIsReadAsCarefully(String body) {
        Row lead = madeBefore();
        Answer answer = mtl.leads(MtlSystem.FIELD1).tryChange(lead, body);

        Problems.expect(answer, 400);
    }

    private Row madeBefore() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        look();
        return lead;
    }
}
