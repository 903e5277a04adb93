package org.openmtl.platform.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.shared.MtlProblem;

class ReadingAWorkbookTest {
    @Test
    void cellsStandWhereTheirPlaceSaysAndBlankRowsAreLeftOut() throws IOException {
        PackedWorkbook workbook =
                PackedWorkbook.of("<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"/><row><c t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t>Lugo</t></is></c></row>");
        workbook.texts("<si><t>name</t></si>\n <si>\n<r><rPr/><t>ci</t></r><r><t>ty</t></r><rPh><t>x</t></rPh></si>"
                + "<si><t xml:space=\"preserve\">  </t></si>");

        assertThat(rows(workbook)).containsExactly(List.of("name", "", "city"), List.of("", "Lugo"));
    }

    @Test
    void whatIsNoTextIsWrittenAsInCsv() throws IOException {
        PackedWorkbook workbook = PackedWorkbook.of(
                        "<row><c><v>34600111222</v></c><c><v>0.30000000000000004</v></c>"
                                + "<c><v>1.5E3</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                                + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>Ana_x000A_Ruiz</v></c><c s=\"7\"><f>1+1</f><v>2</v></c></row>")
                .formats("", 0);

        assertThat(rows(workbook))
                .containsExactly(List.of("34600111222", "0.3", "1500", "TRUE", "#N/A", "Ana\nRuiz", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 46079, 2026-02-26",
        "1, 46079.832569444443, 2026-02-26 19:58:54",
        "2, 46079, 2026-02-26",
        "2, 0.75, 18:00:00",
        "1, 1, 1900-01-01",
        "1, 61, 1900-03-01",
        "0, 46079, 46079",
        "3, 46079, 46079",
        "1, -5, -5"
    })
    void aNumberThatIsShownAsADateIsADate(int style, String stored, String date) throws IOException {
        String formats = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0&quot; days&quot;\"/></numFmts>";
        PackedWorkbook workbook = PackedWorkbook.of("<row><c s=\"" + style + "\"><v>" + stored + "</v></c></row>")
                .formats(formats, 0, 14, 164, 165);

        assertThat(rows(workbook)).containsExactly(List.of(date));
    }

    @Test
    void somebodyCountsFrom1904() throws IOException {
        PackedWorkbook workbook =
                PackedWorkbook.of("<row><c s=\"0\"><v>44617</v></c></row>").formats("", 14);
        workbook.with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Leads\" r:id=\"r1\"/></sheets></workbook>");

        assertThat(rows(workbook)).containsExactly(List.of("2026-02-26"));
    }

    @Test
    void aSheetIsFoundByItsName() throws IOException {
        assertThat(rows(PackedWorkbook.of("").bytes(), "Notes")).containsExactly(List.of("2"));
        assertThatThrownBy(() -> rows(PackedWorkbook.of("").bytes(), "notes"))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("sheet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"7\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c><v>1E999999999</v></c></row>",
                "<row><c><v>one</v></c></row>",
                "<row><c>"
            })
    void damageIsTold(String rows) {
        assertRefused(PackedWorkbook.of(rows), "xlsx");
    }

    @Test
    void whatNeverEndsIsNotReadToItsEnd() {
        String endless = "a".repeat(10 << 20);
        assertRefused(PackedWorkbook.of("<row><c t=\"str\"><v>" + endless + "</v></c></row>"), "max-length");
        assertRefused(PackedWorkbook.of("<row><c t=\"" + endless + "\"/></row>"), "inflated-size");
        String runs = ("<r><t>" + "a".repeat(60_000) + "</t></r>").repeat(2);
        assertRefused(
                PackedWorkbook.of("<row><c t=\"s\"><v>0</v></c></row>").texts("<si>" + runs + "</si>"), "max-length");
        String relation = "<Relationship Id=\"r9\" Type=\"x\" Target=\"y\"/>".repeat(200_000);
        assertRefused(
                PackedWorkbook.of("").with("_rels/.rels", "<Relationships>" + relation + "</Relationships>"),
                "inflated-size");
    }

    @Test
    void noEntityIsDeclared() {
        String entities = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        PackedWorkbook workbook = PackedWorkbook.of("");
        workbook.with("xl/workbook.xml", entities + "<workbook><sheets/></workbook>");

        assertRefused(workbook, "entities");
    }

    @Test
    void anotherKindOfFileIsNoWorkbook() {
        assertRefused(PackedWorkbook.of("").without("_rels/.rels"), "xlsx");
        assertRefused(PackedWorkbook.of("").without("xl/workbook.xml"), "xlsx");
        assertRefused(PackedWorkbook.of("").without("xl/worksheets/sheet1.xml"), "xlsx");
        byte[] cutOff = "PK\3\4 and then nothing".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> rows(new ByteArrayInputStream(cutOff), null)).isInstanceOf(MtlProblem.class);
    }

    private static void assertRefused(PackedWorkbook workbook, String rule) {
        assertThatThrownBy(() -> rows(workbook))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors().get(0).rule()).isEqualTo(rule));
    }

    private static List<List<String>> rows(PackedWorkbook workbook) throws IOException {
        return rows(workbook.bytes(), null);
    }

    private static List<List<String>> rows(InputStream bytes, @Nullable String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = Workbook.open(bytes);
                Sheet sheet = workbook.sheet(name)) {
            for (List<String> row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
