package org.openmtl.platform.exchange.internal;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds the character between cells: the one by which the first rows have the most cells and the same number of them. */
final class Delimiter {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int ROWS = 50;

    private Delimiter() {}

    /** Of a file that begins with this text; a comma when nothing speaks for another. */
    static char of(String beginning) {
        char best = ',';
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(cellsPerRow(beginning, candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** The share of rows as wide as the first, weighed by that width; a first row of one cell speaks for nothing. */
    private static double score(List<Integer> cellsPerRow) {
        int columns = cellsPerRow.isEmpty() ? 0 : cellsPerRow.get(0);
        long even = cellsPerRow.stream().filter(cells -> cells == columns).count();
        return columns < 2 ? 0 : columns * (double) even / cellsPerRow.size();
    }

    private static List<Integer> cellsPerRow(String beginning, char delimiter) {
        List<Integer> cells = new ArrayList<>();
        try (CSVParser parser = format(delimiter).parse(new StringReader(beginning))) {
            for (CSVRecord row : parser) {
                cells.add(row.size());
                if (cells.size() == ROWS) {
                    break;
                }
            }
        } catch (java.io.IOException | UncheckedIOException cutOff) {
            return cells;
        }
        return cells;
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }
}
