package org.openmtl.it.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmtl.it.harness.Product;

/** Leads and deals of a real marketplace, as it published them. */
final class Olist {
    private static final int ORIGIN = 2;

    private Olist() {}

    static byte[] leads() {
        return read("marketing_qualified_leads.csv");
    }

    static byte[] deals() {
        return read("closed_deals.csv");
    }

    /** Leads by origin, counted without the product; no cell of the file has quotes. */
    static Map<String, Long> origins() {
        List<String> lines =
                new String(leads(), StandardCharsets.UTF_8).lines().skip(1).toList();
        return lines.stream()
                .map(line -> line.split(",", -1)[ORIGIN])
                .collect(groupingBy(origin -> origin, TreeMap::new, counting()));
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(Product.data().resolve("olist").resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
