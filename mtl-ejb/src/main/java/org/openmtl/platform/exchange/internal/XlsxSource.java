package org.openmtl.platform.exchange.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.workbooks.Sheet;
import org.openmtl.platform.workbooks.Workbook;
import org.openmtl.shared.MtlProblem;

/** The rows of a sheet, as its text in CSV would be: blank rows left out, each as long as the first one. */
final class XlsxSource implements RowSource {
    private final Workbook workbook;
    private final Sheet sheet;
    private final List<String> columns;

    /**
     * Opens a sheet and reads its first line.
     *
     * @param workbook closed with this source, and when it cannot be read
     * @param wanted name of the sheet, null for the first one
     * @throws MtlProblem validation-failed
     */
    XlsxSource(Workbook workbook, @Nullable String wanted) {
        this.workbook = workbook;
        boolean opened = false;
        try {
            sheet = workbook.sheet(wanted);
            columns = Header.names(first());
            opened = true;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    private List<String> first() {
        List<String> cells = sheet.next();
        if (cells == null) {
            throw Header.refused("required", "is empty");
        }
        return cells;
    }

    @Override
    public FileForm form() {
        return FileForm.workbook(sheet.name());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** Blank cells at the end of a row are not in the file, or are there for their colour alone. */
    @Override
    public @Nullable List<String> next() {
        List<String> cells = sheet.next();
        if (cells != null && cells.size() > Header.MOST_COLUMNS) {
            throw Header.refused("max-columns", "has a row of more than " + Header.MOST_COLUMNS + " cells");
        }
        if (cells == null || cells.size() >= columns.size()) {
            return cells;
        }
        List<String> whole = new ArrayList<>(cells);
        whole.addAll(Collections.nCopies(columns.size() - cells.size(), ""));
        return whole;
    }

    @Override
    public void close() {
        sheet.close();
        workbook.close();
    }
}
