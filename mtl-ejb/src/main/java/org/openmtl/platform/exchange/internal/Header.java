package org.openmtl.platform.exchange.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openmtl.platform.exchange.FormulaGuard;
import org.openmtl.shared.MtlProblem;

/** The first line of a file: the names of its columns. */
final class Header {
    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NAME = 200;

    /** E-mail addresses, dates and numbers are values, not names. */
    private static final Pattern VALUE =
            Pattern.compile("\\S+@\\S+\\.\\S+|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|[-+(]*\\d[\\d\\s().,-]*");

    private Header() {}

    /**
     * The names, trimmed.
     *
     * @throws MtlProblem validation-failed, when they cannot serve as names
     */
    static List<String> names(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw refused("max-columns", "has " + cells.size() + " columns; at most " + MOST_COLUMNS + " are read");
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = FormulaGuard.meant(cell.strip()).strip();
            check(name, names.size() + 1);
            if (!seen.add(name)) {
                throw refused("unique-columns", "has two columns named \"" + name + "\"");
            }
            names.add(name);
        }
        return names;
    }

    private static void check(String name, int column) {
        if (name.isEmpty()) {
            throw refused("header", "has no name for column " + column + " in its first line");
        }
        if (name.length() > LONGEST_NAME) {
            throw refused("header", "has a name of more than " + LONGEST_NAME + " characters for column " + column);
        }
        if (VALUE.matcher(name).matches()) {
            throw refused("header", "must begin with a line of column names; \"" + name + "\" looks like a value");
        }
    }

    static MtlProblem refused(String rule, String message) {
        return MtlProblem.invalid("file", rule, message);
    }
}
