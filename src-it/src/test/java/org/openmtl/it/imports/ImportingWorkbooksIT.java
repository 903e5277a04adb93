package org.openmtl.it.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.it.system.WorkbookFile.day;
import static org.openmtl.it.system.WorkbookFile.number;
import static org.openmtl.it.system.WorkbookFile.row;
import static org.openmtl.it.system.WorkbookFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;
import org.openmtl.it.system.WorkbookFile;

/** Leads come in by a workbook as they do by text. */
@MtlTest
class ImportingWorkbooksIT {
    private final RunningServer server;
    private final RowsSystem leads;
    private final ImportsSystem imports;

    ImportingWorkbooksIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        String manager = Team.found(mtl).hire("SALES_MANAGER");
        this.leads = mtl.leads(manager);
        this.imports = mtl.imports(manager);
    }

    @Test
    void eachRowHasTheEffectOfTheSameRowInCsv() {
        String email = Companies.email();
        byte[] workbook = WorkbookFile.of(
                        row(
                                text("name"),
                                text("email"),
                                text("phone"),
                                text("country"),
                                text("first contact"),
                                text("size")),
                        row(
                                text("Ana Ruiz"),
                                text(email),
                                number("910000001"),
                                text("ES"),
                                day(46079),
                                number("12.50")),
                        row(),
                        row(text("Nobody"), text("no address")))
                .bytes();

        JsonNode uploaded = imports.tryUploadWorkbook("", workbook).expect(201).json();
        JsonNode done = imports.commit(uploaded.get("id").asText());

        assertThat(uploaded.get("format").asText()).isEqualTo("XLSX");
        assertThat(uploaded.get("sheet").asText()).isEqualTo("Leads");
        assertThat(uploaded.has("delimiter")).isFalse();
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(imports.rejected(done.get("id").asText())).contains("Nobody,no address,,,,,");
        JsonNode lead = leads.list("").get(0);
        assertThat(lead.get("phone").asText()).isEqualTo("+34910000001");
        assertThat(lead.get("firstContactAt").asText()).isEqualTo("2026-02-26T00:00:00Z");
        assertThat(lead.at("/attributes/size").asText()).isEqualTo("12.5");

        String csv =
                "name,email,phone,country,first contact,size\nAna Ruiz," + email + ",910000001,ES,2026-02-26,12.5\n";
        JsonNode again = imports.bringIn(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(1);
    }

    /** The bytes say what it is, whatever the sender calls it. */
    @Test
    void aWorkbookIsKnownByItsFirstBytesAndASheetByItsName() {
        byte[] workbook = WorkbookFile.of(row(text("name")), row(text("Ana"))).bytes();

        JsonNode named = imports.tryUpload("?kind=leads&sheet=Notes", "text/csv", workbook)
                .expect(201)
                .json();
        Answer unknown = imports.tryUploadWorkbook("&sheet=Other", workbook);

        assertThat(named.get("columns").get(0).asText()).isEqualTo("company");
        assertThat(imports.preview(named.get("id").asText())
                        .get(0)
                        .at("/cells/company")
                        .asText())
                .isEqualTo("Noted");
        assertThat(Problems.fields(Problems.expect(unknown, 400))).containsExactly("sheet");
    }

    @Test
    void howSureALikenessIsIsTold() {
        String email = Companies.email();
        String company = Companies.name();
        leads.create("name", "Ana Ruiz", "email", email, "company", company);
        byte[] workbook = WorkbookFile.of(
                        row(text("name"), text("email"), text("company")),
                        row(text("Ana Ruiz"), text(email), text("")),
                        row(text("Anna Ruiz"), text(""), text(company)))
                .bytes();

        JsonNode done = imports.commit(imports.tryUploadWorkbook("", workbook)
                .expect(201)
                .json()
                .get("id")
                .asText());

        List<JsonNode> rows = imports.preview(done.get("id").asText());
        assertThat(rows.get(0).at("/duplicates/0/tier").asText()).isEqualTo("SAME_PERSON");
        assertThat(rows.get(1).at("/duplicates/0/tier").asText()).isEqualTo("REVIEW");
    }

    @Test
    void whatMayNotBeReadIsRefusedAndLeavesNothing() {
        long before = imported();
        String entities = "<!DOCTYPE w [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><workbook/>";
        String endless = "<worksheet><sheetData><row><c t=\"str\"><v>" + "0".repeat(20 << 20);
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};

        assertRefused(WorkbookFile.of().with("xl/workbook.xml", entities).bytes());
        assertRefused(
                WorkbookFile.of().with("xl/worksheets/sheet1.xml", endless).bytes());
        assertRefused(WorkbookFile.of()
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "0".repeat(20 << 20))
                .bytes());
        assertRefused(WorkbookFile.of()
                .with("../../escaped", "x")
                .with("_rels/.rels", "<a/>")
                .bytes());
        assertRefused(WorkbookFile.of(row(number("1"))).bytes());
        assertRefused(WorkbookFile.of().bytes());
        assertRefused(compound);

        assertThat(imported()).isEqualTo(before);
    }

    private void assertRefused(byte[] file) {
        assertThat(Problems.fields(Problems.expect(imports.tryUploadWorkbook("", file), 400)))
                .containsExactly("file");
    }

    private long imported() {
        return server.home().superuser().number("select count(*) from platform.import");
    }
}
