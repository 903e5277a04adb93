package org.openmtl.platform.exchange.internal;

import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.FileFormat;

/**
 * How a file is written.
 *
 * @param charset encoding of a text, null for a workbook
 * @param delimiter character between the cells of a text, null for a workbook
 * @param sheet name of the sheet that is read, null for a text
 */
record FileForm(
        FileFormat format,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet) {
    static FileForm text(String charset, char delimiter) {
        return new FileForm(FileFormat.CSV, charset, String.valueOf(delimiter), null);
    }

    static FileForm workbook(String sheet) {
        return new FileForm(FileFormat.XLSX, null, null, sheet);
    }
}
