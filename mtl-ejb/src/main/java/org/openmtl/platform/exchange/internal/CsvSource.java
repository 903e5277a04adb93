package org.openmtl.platform.exchange.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The rows of a file, one by one; finds out by itself how the file is written. */
final class CsvSource implements RowSource {
    private static final int SAMPLE_BYTES = 1 << 20;
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int LONGEST_CELL = 64 << 10;

    private final Charset charset;
    private final char delimiter;
    private final RecordLimit limit;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long rows;

    private CsvSource(Charset charset, char delimiter, RecordLimit limit) throws IOException {
        this.charset = charset;
        this.delimiter = delimiter;
        this.limit = limit;
        this.records = Delimiter.format(delimiter).parse(limit).iterator();
        List<String> first = cells();
        if (first == null) {
            throw Header.refused("required", "is empty");
        }
        this.columns = Header.names(first);
    }

    /**
     * Opens a file and reads its first line.
     *
     * @param declaredCharset name of the encoding as the sender says, null for none
     * @throws MtlProblem validation-failed
     */
    static CsvSource open(InputStream file, @Nullable String declaredCharset) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(file, SAMPLE_BYTES);
            bytes.mark(SAMPLE_BYTES);
            byte[] sample = bytes.readNBytes(SAMPLE_BYTES);
            bytes.reset();
            Encoding encoding = Encoding.of(sample, sample.length < SAMPLE_BYTES, declaredCharset);
            bytes.skipNBytes(encoding.markLength());
            RecordLimit limit = new RecordLimit(
                    new InputStreamReader(bytes, encoding.charset().newDecoder()));
            return new CsvSource(encoding.charset(), Delimiter.of(beginning(sample, encoding)), limit);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String beginning(byte[] sample, Encoding encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(sample, encoding.markLength(), sample.length - encoding.markLength());
        String text = encoding.charset().decode(bytes).toString();
        return text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    }

    @Override
    public FileForm form() {
        return FileForm.text(charset.name(), delimiter);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable List<String> next() {
        rows++;
        List<String> cells = cells();
        if (cells != null && cells.size() > Header.MOST_COLUMNS) {
            throw atRow("max-columns", "more than " + Header.MOST_COLUMNS + " cells");
        }
        return cells;
    }

    private @Nullable List<String> cells() {
        limit.nextRecord();
        CSVRecord row = nextRecord();
        if (row == null) {
            return null;
        }
        List<String> cells = Arrays.asList(row.values());
        for (String cell : cells) {
            check(cell);
        }
        return cells;
    }

    private @Nullable CSVRecord nextRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CSVException) {
                throw atRow("csv", "a quote that is not closed, or text behind a closed quote");
            }
            if (broken.getCause() instanceof CharacterCodingException) {
                throw Header.refused(
                        "charset", "has bytes that are not " + charset + "; name its encoding: text/csv; charset=…");
            }
            throw broken;
        }
    }

    private void check(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw atRow("max-length", "a cell of more than " + LONGEST_CELL + " characters");
        }
        if (cell.indexOf('\0') >= 0) {
            throw atRow("characters", "a NUL character; if it is text, name its encoding: text/csv; charset=…");
        }
    }

    private MtlProblem atRow(String rule, String what) {
        return Header.refused(rule, "has in row " + rows + " " + what);
    }
}
