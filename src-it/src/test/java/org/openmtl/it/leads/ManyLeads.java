package org.openmtl.it.leads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of many leads such as companies have them: some rows cannot be read, some come twice, some are people who are there already.
 *
 * @param rows below the names
 * @param mark stands in all addresses, so that nobody else has them
 * @param segment of all leads
 */
record ManyLeads(int rows, String mark, String segment) {
    private static final String NAMES = "name,email,phone,company,job title,country,city,segment\n";
    private static final List<String> FIRST_NAMES =
            List.of("Ana", "José", "Zoë", "Li", "Marta", "Hans", "Pierre", "Lucía", "Jürgen", "Mei");
    private static final List<String> TITLES =
            List.of("Head of purchasing", "Managing director", "Engineer", "Buyer", "Head of laboratory");
    private static final List<String> COUNTRIES = List.of("ES", "DE", "FR", "CN", "PT");
    private static final int FIRST_PHONE = 1_000_000;

    /** The whole file. */
    byte[] file() {
        return IntStream.range(0, rows)
                .mapToObj(this::line)
                .collect(Collectors.joining("\n", NAMES, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Rows without a usable address. */
    int broken() {
        return count(ManyLeads::isBroken);
    }

    /** Rows that say the same as the one before. */
    int repeated() {
        return count(ManyLeads::isRepeated);
    }

    /** Rows whose person another row, or a lead from before, tells of as well. */
    int known() {
        return count(i -> isAgain(i) || isFromBefore(i));
    }

    /** People who are leads before the file comes. */
    List<String> addressesFromBefore() {
        return IntStream.range(0, rows)
                .filter(ManyLeads::isFromBefore)
                .mapToObj(this::email)
                .toList();
    }

    private int count(IntPredicate kind) {
        return (int) IntStream.range(0, rows).filter(kind).count();
    }

    private static boolean isBroken(int i) {
        return i % 200 == 3;
    }

    private static boolean isRepeated(int i) {
        return i % 100 == 9;
    }

    private static boolean isAgain(int i) {
        return i % 50 == 7;
    }

    private static boolean isFromBefore(int i) {
        return i % 1000 == 20;
    }

    private String line(int i) {
        if (isBroken(i)) {
            return "Nobody %d,no address,,,,ES,,%s".formatted(i, segment);
        }
        if (isRepeated(i)) {
            return line(i - 1);
        }
        int person = isAgain(i) ? i - 2 : i;
        String city = "City " + i % 100;
        String company = "Company %d GmbH".formatted(person / 3);
        String phone = "+3491" + (FIRST_PHONE + person);
        return String.join(
                ",",
                name(person),
                email(person),
                phone,
                company,
                one(TITLES, person),
                one(COUNTRIES, person),
                city,
                segment);
    }

    private static String name(int person) {
        return one(FIRST_NAMES, person) + " Surname" + person % 9973;
    }

    private String email(int person) {
        return "p%d@c%d-%s.example.com".formatted(person, person / 3, mark);
    }

    private static String one(List<String> all, int i) {
        return all.get(i % all.size());
    }
}
