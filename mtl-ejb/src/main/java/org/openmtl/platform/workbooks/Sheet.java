package org.openmtl.platform.workbooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The rows of a sheet, from top to bottom. */
public final class Sheet implements AutoCloseable {
    private static final int MOST_COLUMNS = 16_384;

    private final String name;
    private final Part part;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean since1904;

    Sheet(String name, Part part, SharedStrings strings, Styles styles, boolean since1904) {
        this.name = name;
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** As it stands on its tab. */
    public String name() {
        return name;
    }

    /**
     * Cells of the next row that is not blank, up to the last one that is not; null behind the last row.
     *
     * @throws MtlProblem validation-failed, when the sheet is broken there
     */
    public @Nullable List<String> next() {
        while (part.nextBegin("row")) {
            List<String> cells = row();
            if (!cells.isEmpty()) {
                return cells;
            }
        }
        return null;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (part.next() && !part.isEnd("row")) {
            if (part.isBegin("c")) {
                String reference = part.attribute("r");
                column = reference == null ? column + 1 : column(reference);
                put(cells, column, cell());
            }
        }
        return cells;
    }

    private static void put(List<String> cells, int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw Damage.damaged("a cell is beyond the last column");
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text);
    }

    /** Of C7 the 2: columns are counted from 0. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column == 0) {
            throw Damage.damaged("a cell has no place");
        }
        return column - 1;
    }

    private String cell() {
        String type = part.attribute("t");
        int style = Styles.number(part.attribute("s"));
        String text = "";
        while (part.next() && !part.isEnd("c")) {
            if (part.isBegin("v")) {
                text = value(type == null ? "n" : type, style, part.text().strip());
            } else if (part.isBegin("is")) {
                text = CellText.unescaped(part.textOfRuns("is"));
            }
        }
        return text;
    }

    private String value(String type, int style, String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> CellText.unescaped(strings.at(Styles.number(stored)));
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "n" -> styles.isDate(style) ? CellText.date(stored, since1904) : CellText.number(stored);
            default -> CellText.unescaped(stored);
        };
    }

    @Override
    public void close() {
        part.close();
    }
}
