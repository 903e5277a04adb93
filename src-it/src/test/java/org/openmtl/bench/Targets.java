package org.openmtl.bench;

import java.util.Locale;

/** A table of targets and what was measured, as Markdown. */
final class Targets {
    private final StringBuilder lines = new StringBuilder("""
            | Target | What | At most | Measured | Kept |
            |---|---|---:|---:|---|
            """);

    /** Adds a line and prints it at once. */
    void add(String target, String what, double most, double measured, String unit) {
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %s %s | %s |%n",
                target,
                what,
                text(most),
                unit,
                text(measured),
                unit,
                measured <= most ? "yes" : "no");
        System.out.print(line);
        lines.append(line);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.1f", value);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
