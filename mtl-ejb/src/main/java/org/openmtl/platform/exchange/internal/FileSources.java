package org.openmtl.platform.exchange.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.openmtl.platform.exchange.UploadFile;
import org.openmtl.platform.workbooks.Workbook;
import org.openmtl.shared.MtlProblem;

/** Opens files; what they are their first bytes tell, since senders name them as they like. */
final class FileSources {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound files: workbooks before 2007, and newer ones under a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileSources() {}

    /**
     * Opens a file and reads its first line.
     *
     * @throws MtlProblem validation-failed
     */
    static RowSource open(InputStream file, UploadFile command) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(file);
            bytes.mark(ZIP.length);
            byte[] first = bytes.readNBytes(ZIP.length);
            bytes.reset();
            if (Arrays.equals(first, COMPOUND)) {
                throw Header.refused(
                        "format", "is an old or a protected workbook; save it as .xlsx without a password");
            }
            return Arrays.equals(first, ZIP)
                    ? new XlsxSource(Workbook.open(bytes), command.sheet())
                    : CsvSource.open(bytes, command.charset());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
