package org.openmtl.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Files as people really write them: the product finds out how. */
@MtlTest
class ReadingFilesIT {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FILE = """
            name;company;email;first contact
            José Núñez;Café Ñandú;jose.nunez@example.com;26.02.2026
            Zoë Grün;Straße 5 GmbH;zoe.gruen@example.com;27.02.2026
            """;

    private final RunningServer server;
    private final RowsSystem leads;
    private final ImportsSystem imports;

    ReadingFilesIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        String manager = Team.found(mtl).hire("SALES_MANAGER");
        this.leads = mtl.leads(manager);
        this.imports = mtl.imports(manager);
    }

    @BeforeEach
    void nobodyYet() {
        assertThat(leads.list("")).isEmpty();
    }

    /** A small import is one step, so whatever took longer was claimed, dropped, and claimed again after its lease. */
    @AfterEach
    void noJobWasDropped() {
        assertThat(
                        server.home()
                                .superuser()
                                .number(
                                        "select count(*) from platform.job where total <= 1 and ended_at - started_at > interval '15 s'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyDelimiterIsFound(String delimiter) {
        JsonNode uploaded = imports.upload(FILE.replace(";", delimiter));

        assertThat(uploaded.get("delimiter").asText()).isEqualTo(delimiter);
        assertThat(names(uploaded)).containsExactly("José Núñez", "Zoë Grün");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsFoundWithoutAMark(String charset) {
        assertThat(names(imports.upload(FILE.getBytes(Charset.forName(charset)))))
                .containsExactly("José Núñez", "Zoë Grün");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String charset) {
        JsonNode uploaded = imports.upload((BYTE_ORDER_MARK + FILE).getBytes(Charset.forName(charset)));

        assertThat(uploaded.at("/columns/0").asText()).isEqualTo("name");
        assertThat(names(uploaded)).containsExactly("José Núñez", "Zoë Grün");
    }

    @Test
    void aNamedEncodingIsBelieved() {
        byte[] file = "姓名,公司\n王丽娜,上海仪器\n".getBytes(Charset.forName("GB18030"));

        JsonNode uploaded = imports.tryUpload("?kind=leads", "text/csv; charset=GB18030", file)
                .expect(201)
                .json();

        assertThat(names(uploaded, "姓名")).containsExactly("王丽娜");
        assertThat(uploaded.at("/mapping/姓名").asText()).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-26, 2026-02-26T00:00:00Z",
        "2/26/2026, 2026-02-26T00:00:00Z",
        "26/2/2026, 2026-02-26T00:00:00Z",
        "26.02.2026, 2026-02-26T00:00:00Z",
        "2026/2/26, 2026-02-26T00:00:00Z",
        "2026年2月26日, 2026-02-26T00:00:00Z",
        "2026-02-26 19:58:54, 2026-02-26T19:58:54Z",
        "2026-02-26T19:58:54+01:00, 2026-02-26T18:58:54Z",
        "26.02.2026 07:05, 2026-02-26T07:05:00Z"
    })
    void datesAreReadAsTheyAreWritten(String written, String meant) {
        String name = "Of the " + written;
        JsonNode done = imports.bringIn(bytes("name,first contact\n" + name + "," + written + "\n"));

        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        JsonNode lead = leads.list("").stream()
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(lead.get("firstContactAt").asText()).isEqualTo(meant);
        leads.archive(leads.read(lead.get("id").asText()));
    }

    @Test
    void anAmbiguousDateIsReadAsTheOwnerSays() {
        JsonNode uploaded = imports.upload("name,first contact\nAna,3/4/2026\n");
        String id = uploaded.get("id").asText();
        assertThat(uploaded.at("/options/dateOrder").asText()).isEqualTo("MDY");

        imports.tryMap(id, "{\"options\":{\"dateOrder\":\"DMY\",\"timeZone\":\"Europe/Madrid\"}}")
                .expect(200);
        imports.commit(id);

        JsonNode lead = leads.list("").get(0);
        assertThat(lead.get("firstContactAt").asText()).isEqualTo("2026-04-02T22:00:00Z");
        leads.archive(leads.read(lead.get("id").asText()));
    }

    @Test
    void theOwnerSaysWhichColumnGoesWhere() {
        String id = imports.upload("who,where,what\nAna,Lugo,needs a balance\n")
                .get("id")
                .asText();

        imports.tryMap(id, Json.object("who", "name", "where", "city", "what", null))
                .expect(200);

        JsonNode row = imports.preview(id).get(0);
        assertThat(row.get("verdict").asText()).isEqualTo("created");
        imports.commit(id);
        JsonNode lead = leads.list("").get(0);
        assertThat(List.of(lead.get("name").asText(), lead.get("city").asText()))
                .containsExactly("Ana", "Lugo");
        assertThat(lead.has("attributes")).isFalse();
        leads.archive(leads.read(lead.get("id").asText()));
    }

    private List<String> names(JsonNode uploaded) {
        return names(uploaded, "name");
    }

    private List<String> names(JsonNode uploaded, String column) {
        return imports.preview(uploaded.get("id").asText()).stream()
                .map(row -> row.at("/cells/" + column).asText())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
