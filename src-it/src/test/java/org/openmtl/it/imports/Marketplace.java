package org.openmtl.it.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.openmtl.it.harness.Product;

/**
 * Leads and deals of a marketplace, a file of each.
 *
 * @param leads id, day of the first contact, origin
 * @param leadCount how many there are
 * @param deals id of the lead, when it was won, and more
 * @param dealCount how many there are
 */
record Marketplace(byte[] leads, int leadCount, byte[] deals, int dealCount) {
    private static final int ORIGIN = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 6, 14);
    private static final int DAYS = 350;
    private static final List<String> ORIGINS =
            List.of("organic_search", "paid_search", "social", "unknown", "email", "", "referral");

    /** The files that Olist published; they are not part of the repository. */
    static Marketplace olist() throws IOException {
        Path directory = Product.data().resolve("olist");
        return new Marketplace(
                Files.readAllBytes(directory.resolve("marketing_qualified_leads.csv")),
                8_000,
                Files.readAllBytes(directory.resolve("closed_deals.csv")),
                842);
    }

    /** That many leads, won or not, in files of the same form. */
    static Marketplace madeUp(int leadCount, int dealCount) {
        StringBuilder leads = new StringBuilder("mql_id,first_contact_date,origin\n");
        StringBuilder deals =
                new StringBuilder("mql_id,seller_id,won_date,business_segment,declared_monthly_revenue\n");
        for (int i = 0; i < leadCount; i++) {
            String id = UUID.randomUUID().toString().replace("-", "");
            LocalDate day = FIRST_DAY.plusDays(i % DAYS);
            leads.append("%s,%s,%s%n".formatted(id, DAY.format(day), ORIGINS.get(i % ORIGINS.size())));
            if (i < dealCount) {
                deals.append("%s,seller-%d,%s 19:58:54,pet,%d.0%n".formatted(id, i % 90, day.plusDays(9), i));
            }
        }
        return new Marketplace(bytes(leads), leadCount, bytes(deals), dealCount);
    }

    /** Leads by origin, counted without the product; no cell of the file has quotes. */
    Map<String, Long> origins() {
        return new String(leads, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[ORIGIN])
                .collect(groupingBy(origin -> origin, TreeMap::new, counting()));
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
