package org.openmtl.bench;

import java.util.Locale;

/**
 * What the table says about the bars.
 *
 * @param table with all results
 * @param settings of the run
 */
record Figures(Table table, Settings settings) {

    void add(Starts starts, int pullBytes, double mebibytes) {
        add("CPU ms to create a lead", captures().millis(), "≤ 2.5");
        lists();
        pushes();
        Result pull = table.result(Pulls.NAME, Rig.PRODUCT);
        add("p95 of an empty pull, ms", pull.p95(), "≤ 30");
        add("bytes of an empty pull with headers", pullBytes, "≤ 700");
        add(
                "start to ready, s",
                starts.product(),
                "≤ %.1f: twice Payara Micro with an empty WAR (%.1f s)"
                        .formatted(2 * starts.payara(), starts.payara()));
        add("resident memory of the application at the end, MiB", mebibytes, "≤ 768");
    }

    private Result captures() {
        return table.result(Captures.NAME, Rig.PRODUCT);
    }

    private void lists() {
        Result few = table.result(Listings.name(Settings.FEW), Rig.PRODUCT);
        Result many = table.result(Listings.name(settings.rows()), Rig.PRODUCT);
        add("CPU ms to list, few rows", few.millis(), "≤ 1.5");
        add("CPU ms to list, many rows", many.millis(), "≤ 1.5");
        add("p95 to list, many rows ÷ few rows", many.p95() / few.p95(), "≤ 1.5");
    }

    private void pushes() {
        Result product = table.result(Pushes.name(settings.connections()), Rig.PRODUCT);
        Result postgres = table.result(Pushes.name(settings.connections()), Rig.POSTGRES);
        add("CPU ms per pushed operation", product.millis(), "≤ 0.4");
        add("p95 of a push, ms", product.p95(), "≤ 400");
        add("operations/s of the push", product.perSecond() * PushedDay.OPERATIONS, "");
        add("operations/s of pgbench, the rows themselves", postgres.perSecond() * PushedDay.OPERATIONS, "");
        add("push ÷ pgbench", product.perSecond() / postgres.perSecond(), "≥ 0.5");
    }

    private void add(String name, double value, String bar) {
        table.figure(name, String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value), bar);
    }
}
