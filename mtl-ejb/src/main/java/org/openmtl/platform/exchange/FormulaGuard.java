package org.openmtl.platform.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell (CSV injection, OWASP): a cell that would begin a formula gets an apostrophe in front, and
 * reading takes one off again. Cells that look guarded already get one more, so that what went out comes back.
 */
public final class FormulaGuard {
    private static final String BEGINS_FORMULA = "[=+\\-@\\t\\r\\n＝＋－＠].*";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + BEGINS_FORMULA, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINS_FORMULA, Pattern.DOTALL);

    private FormulaGuard() {}

    /** The cell as it may leave. */
    public static String guarded(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was meant. */
    public static String meant(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
