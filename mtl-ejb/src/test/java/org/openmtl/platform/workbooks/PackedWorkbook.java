package org.openmtl.platform.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as programs write it, part by part. */
final class PackedWorkbook {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** One with a sheet of these rows, in XML. */
    static PackedWorkbook of(String rows) {
        return new PackedWorkbook()
                .with("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"r1\"/>"
                                + "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                                + relation("r2", "worksheet", "/xl/worksheets/sheet2.xml")
                                + relation("r3", "sharedStrings", "sharedStrings.xml")
                                + relation("r4", "styles", "styles.xml")))
                .with("xl/worksheets/sheet1.xml", sheet(rows))
                .with("xl/worksheets/sheet2.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"));
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String relations(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships>" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    PackedWorkbook with(String part, String xml) {
        parts.put(part, xml);
        return this;
    }

    PackedWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    PackedWorkbook texts(String items) {
        return with("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** Styles 0, 1, 2 and so on with these formats. */
    PackedWorkbook formats(String own, int... formats) {
        StringBuilder styles = new StringBuilder("<styleSheet>" + own + "<cellXfs>");
        for (int format : formats) {
            styles.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return with("xl/styles.xml", styles + "</cellXfs></styleSheet>");
    }

    InputStream bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
