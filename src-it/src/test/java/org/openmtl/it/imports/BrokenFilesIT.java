package org.openmtl.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.http.RawConnection;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;

/** Files and orders that make no sense are refused with the reason and leave nothing behind. */
@MtlTest
class BrokenFilesIT {
    private static final String CSV = "text/csv";
    private static final String LEADS = "?kind=leads";

    private final RunningServer server;
    private final MtlSystem mtl;
    private final ImportsSystem imports;

    BrokenFilesIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
        this.imports = mtl.imports(MtlSystem.MANAGER);
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("empty", bytes(""), "required"),
                Arguments.of("blank lines", bytes("\n\n\n"), "required"),
                Arguments.of("an unclosed quote", bytes("name,city\nAna,\"Lugo\n"), "csv"),
                Arguments.of("text behind a quote", bytes("name,city\nAna,\"Lu\"go\n"), "csv"),
                Arguments.of("a NUL", bytes("name,city\nAna,Lu\0go\n"), "characters"),
                Arguments.of("a column without a name", bytes("name,,city\nAna,x,Lugo\n"), "header"),
                Arguments.of("values instead of names", bytes("Ana,ana@example.com\nBea,bea@example.com\n"), "header"),
                Arguments.of("two columns of one name", bytes("name,name\nAna,Bea\n"), "unique-columns"),
                Arguments.of("201 columns", bytes(columns(201) + "\n"), "max-columns"),
                Arguments.of("a cell of 70,000", bytes("name\n" + "n".repeat(70_000) + "\n"), "max-length"),
                Arguments.of("a row of a million", bytes("name\n\"" + "n\n".repeat(600_000) + "\"\n"), "row-length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void aBrokenFileIsRefused(String what, byte[] file, String rule) {
        long before = imports();

        JsonNode problem = Problems.expect(imports.tryUpload(file), 400);

        assertThat(Problems.fields(problem)).containsExactly("file");
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        long before = imports();

        JsonNode problem = Problems.expect(imports.tryUpload(noise), 400);

        assertThat(Problems.fields(problem)).containsExactly("file");
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void aBrokenEndLeavesNothingOfTheWholeBeginning() {
        String file = "name\n" + "Ana\n".repeat(5_000) + "\"Bea";
        long before = imports();
        long rows = database().number("select count(*) from platform.import_row");

        Problems.expect(imports.tryUpload(bytes(file)), 400);

        assertThat(imports()).isEqualTo(before);
        assertThat(database().number("select count(*) from platform.import_row"))
                .isEqualTo(rows);
    }

    @Test
    void namesAloneAreAnImportOfNothing() {
        JsonNode done = imports.bringIn(bytes("name,city\n"));

        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.at("/counts/rows").asInt()).isZero();
    }

    @Test
    void aFileLargerThanIsSetIsRefused() {
        String line = "n".repeat(999) + "\n";
        byte[] large = bytes("name\n" + line.repeat((int) SharedServer.GREATEST_FILE / line.length()));
        long before = imports();

        Answer known = imports.tryUpload(large);
        Answer chunked = RawConnection.sendChunked(
                server.url(),
                "POST /api/v1/imports?kind=leads HTTP/1.1",
                bytes("name\n" + line.repeat(100)),
                (int) SharedServer.GREATEST_FILE / (100 * line.length()) + 1,
                "Content-Type: text/csv",
                "Authorization: " + imports.client().headers().get("Authorization"));

        Problems.expect(known, 413);
        Problems.expect(chunked, 413);
        assertThat(imports()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'', kind",
        "?kind=, kind",
        "?kind=people, kind",
        "?kind=leads&unitId=1, unitId",
        "?kind=leads&unitId=0190a5f0-0000-7000-8000-00000000beef, unitId"
    })
    void aWrongOrderNamesItsField(String query, String field) {
        JsonNode problem = Problems.expect(imports.tryUpload(query, CSV, bytes("name\nAna\n")), 400);

        assertThat(Problems.fields(problem)).containsExactly(field);
    }

    @Test
    void anEncodingNobodyKnowsIsNamed() {
        JsonNode problem =
                Problems.expect(imports.tryUpload(LEADS, "text/csv; charset=klingon", bytes("name\nAna\n")), 400);

        assertThat(Problems.fields(problem)).containsExactly("charset");
    }

    @Test
    void whatIsNoTextIsNoFile() {
        Problems.expect(imports.tryUpload(LEADS, "application/json", bytes("{}")), 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"nickname\"}|name",
                "{\"name\":\"attributes.\"}|name",
                "{\"nobody\":\"name\"}|nobody",
                "{\"name\":\"name\",\"city\":\"name\"}|city",
                "{\"name\":1}|name",
                "{\"name\":\"id\"}|name",
                "{\"options\":{\"dateOrder\":\"YMD\"}}|dateOrder",
                "{\"options\":{\"timeZone\":\"Mars/Base\"}}|timeZone",
                "{\"options\":{\"colour\":\"red\"}}|colour"
            })
    void aWrongMappingNamesItsColumnAndChangesNothing(String mapping, String field) {
        JsonNode uploaded = imports.upload("name,city\nAna,Lugo\n");
        String id = uploaded.get("id").asText();

        JsonNode problem = Problems.expect(imports.tryMap(id, mapping), 400);

        assertThat(Problems.fields(problem)).containsExactly(field);
        assertThat(imports.read(id)).isEqualTo(uploaded);
    }

    @Test
    void whatIsCommittedTwiceComesInOnce() {
        String company = Companies.name();
        String id = imports.upload("company\n" + company + "\n").get("id").asText();
        JsonNode done = imports.commit(id);

        assertThat(imports.commit(id)).isEqualTo(done);
        Problems.expect(imports.tryMap(id, "{\"company\":\"name\"}"), 409);

        assertThat(database().number("select count(*) from leads.lead where company = ?", company))
                .isEqualTo(1);
    }

    @Test
    void whatGoesNowhereIsRejectedRowByRow() {
        String id = imports.upload("name,city\nAna,Lugo\n").get("id").asText();
        imports.tryMap(id, "{\"name\":null,\"city\":null}").expect(200);

        JsonNode done = imports.commit(id);

        assertThat(done.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(imports.rejected(id)).contains("name: ");
    }

    @Test
    void theImportOfAnotherPersonIsNotFound() {
        String id = imports.upload("name\nAna\n").get("id").asText();
        ImportsSystem analyst = mtl.imports(MtlSystem.ANALYST);
        List<Answer> tries = List.of(
                analyst.tryRead(id, ""),
                analyst.tryRead(id, "/preview"),
                analyst.tryRead(id, "/rejected"),
                analyst.tryMap(id, "{\"name\":\"company\"}"),
                analyst.tryCommit(id));

        assertThat(tries).allSatisfy(answer -> Problems.expect(answer, 404));
        assertThat(imports.read(id).get("state").asText()).isEqualTo("UPLOADED");
    }

    @ParameterizedTest
    @ValueSource(strings = {MtlSystem.FIELD1, MtlSystem.TRAINEE, MtlSystem.ADMIN})
    void whoMayNotImportIsForbidden(String username) {
        long before = imports();

        Problems.expect(mtl.imports(username).tryUpload(bytes("name\nAna\n")), 403);

        assertThat(imports()).isEqualTo(before);
    }

    private long imports() {
        return database().number("select count(*) from platform.import");
    }

    private Database database() {
        return server.home().superuser();
    }

    private static String columns(int count) {
        return String.join(
                ",",
                Stream.iterate(1, i -> i + 1).limit(count).map(i -> "c" + i).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
