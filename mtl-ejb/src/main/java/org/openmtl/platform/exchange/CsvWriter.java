package org.openmtl.platform.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows as CSV (RFC 4180) in UTF-8, with no cell that a spreadsheet would run. */
public final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /**
     * Begins a file.
     *
     * @param byteOrderMark whether to begin with one, which spreadsheets take as the sign of UTF-8
     */
    public CsvWriter(OutputStream out, boolean byteOrderMark) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            writer.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** Adds a row. */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(FormulaGuard::guarded));
    }

    /** Sends what is written on its way; the stream stays open. */
    public void flush() throws IOException {
        printer.flush();
    }
}
