package org.openmtl.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of all results and the figures drawn from them, as Markdown. */
final class Table {
    private static final String HEAD = """
            | Case | System | requests/s | p50 ms | p95 ms | CPU ms application | CPU ms PostgreSQL | CPU ms sum |
            |---|---|---:|---:|---:|---:|---:|---:|
            """;
    private static final String FIGURES_HEAD = """

            | Figure | Value | Bar |
            |---|---:|---|
            """;

    private final List<Result> results = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    /** Adds lines, and prints them at once: a long run should show that it goes on. */
    void add(List<Result> more) {
        more.forEach(result -> System.out.print(line(result)));
        results.addAll(more);
    }

    /** Adds a figure with the bar it is held against. */
    void figure(String name, String value, String bar) {
        figures.add("| %s | %s | %s |%n".formatted(name, value, bar));
    }

    /** The result of a case of a system. */
    Result result(String name, String system) {
        return results.stream()
                .filter(result ->
                        result.of().name().equals(name) && result.of().system().equals(system))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " of " + system));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEAD);
        results.forEach(result -> text.append(line(result)));
        text.append(FIGURES_HEAD);
        figures.forEach(text::append);
        return text.toString();
    }

    private static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.1f | %.1f | %s | %.2f | %.2f |%n",
                result.of().name(),
                result.of().system(),
                result.perSecond(),
                result.p50(),
                result.p95(),
                application(result),
                result.postgresMillis(),
                result.millis());
    }

    private static String application(Result result) {
        return result.of().meter().application() == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", result.applicationMillis());
    }
}
