package org.openmtl.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** A list leaves as a file that no spreadsheet runs, and that means the same when it comes back. */
@MtlTest
class ExportingLeadsIT {
    private final MtlSystem mtl;
    private final Team team;
    private final String manager;

    ExportingLeadsIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.team = Team.found(mtl);
        this.manager = team.hire("SALES_MANAGER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "'=1",
                "''=1",
                "'quoted'",
                "＝1",
                "x\tb",
                "two\nlines; \"quoted\", and more"
            })
    void whatASpreadsheetWouldRunGoesOutAsTextAndComesBackAsItWas(String company) {
        RowsSystem leads = mtl.leads(manager);
        String id = leads.create("company", company, "externalId", "formula").id();

        String file = export();

        assertThat(cells(file)).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r＝＋－＠].*"));
        assertThat(file).contains("formula");
        Team other = Team.found(mtl);
        String colleague = other.hire("SALES_MANAGER");
        JsonNode done = mtl.imports(colleague).bringIn(file.getBytes(StandardCharsets.UTF_8));
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(mtl.leads(colleague).list("").get(0).get("company").asText()).isEqualTo(company);
        leads.archive(leads.read(id));
    }

    @Test
    void tabAndReturnInFrontNeverReachAFile() {
        RowsSystem leads = mtl.leads(manager);
        leads.create("company", "\t=1", "note", "\r=2");

        assertThat(cells(export())).contains("'=1", "'=2");
    }

    @Test
    void aFileForSpreadsheetsBeginsWithAMark() {
        assertThat(mtl.as(manager)
                        .get("/api/v1/leads/export?bom=true")
                        .expect(200)
                        .body())
                .startsWith("\uFEFFid,");
    }

    private String export() {
        return mtl.as(manager).get("/api/v1/leads/export").expect(200).body();
    }

    /** Cells as a spreadsheet takes them. */
    private static List<String> cells(String file) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(file))) {
            return parser.stream().flatMap(CSVRecord::stream).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
