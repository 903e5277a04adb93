package org.openmtl.it.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as spreadsheet programs write it; style 1 shows a date. */
public final class WorkbookFile {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WorkbookFile() {}

    /** One with a sheet named Leads of these rows, each in XML, and one named Notes. */
    public static WorkbookFile of(String... rows) {
        return new WorkbookFile()
                .with("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"r1\"/>"
                                + "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                                + relation("r2", "worksheet", "worksheets/sheet2.xml")
                                + relation("r3", "sharedStrings", "sharedStrings.xml")
                                + relation("r4", "styles", "styles.xml")))
                .with(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .with("xl/worksheets/sheet1.xml", sheet(rows))
                .with("xl/worksheets/sheet2.xml", sheet(row(text("company")), row(text("Noted"))));
    }

    /** The same with another part, or another content of it. */
    public WorkbookFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    /** A row of cells, each in XML. */
    public static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    /** A cell with a text of its own. */
    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A cell with a number. */
    public static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    /** A cell with a day, counted from 1900. */
    public static String day(int day) {
        return "<c s=\"1\"><v>" + day + "</v></c>";
    }

    private static String sheet(String... rows) {
        return Stream.of(rows).collect(Collectors.joining("", "<worksheet><sheetData>", "</sheetData></worksheet>"));
    }

    private static String relations(String all) {
        return "<Relationships>" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    /** The packed file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
