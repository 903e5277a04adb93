package org.openmtl.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who comes to a stand. Names are as different as people's are, since every lead is compared with those that look alike; one in 30
 * is somebody who came before.
 *
 * @param phone in E.164
 */
record Visitor(String name, String company, String email, String phone) {
    private static final int COMES_AGAIN = 30;
    private static final int COMPANIES = 5_000;

    private static final List<String> GIVEN = List.of(
            "Ada", "Bruno", "Carmen", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Irene", "Jakob", "Katrin", "Luis",
            "Marta", "Nils", "Olga", "Pablo", "Quentin", "Rosa", "Stefan", "Teresa", "Ulrich", "Vera", "Wanda",
            "Xavier", "Yolanda", "Zeno");
    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "min", "bel", "du", "fer", "gal", "hin", "jo", "lan", "mor", "nes", "pi", "quin", "sal", "ter",
            "ul", "vas", "wer", "zan", "bra", "cle", "dri", "fol", "gus", "tre", "sto", "pla", "nor", "mak");
    private static final List<String> TRADES =
            List.of("Logistics", "Machinery", "Foods", "Plastics", "Software", "Textiles", "Electronics", "Packaging");
    private static final List<String> FORMS = List.of("S.L.", "GmbH", "S.A.", "Ltd", "B.V.");

    private static final AtomicLong LAST = new AtomicLong();

    /** The next one of this run; each run has the same. */
    static Visitor next() {
        long number = LAST.incrementAndGet();
        long person = number % COMES_AGAIN == 0 ? number / COMES_AGAIN : number;
        SplittableRandom random = new SplittableRandom(person);
        String family = word(random, 3);
        String given = one(GIVEN, random);
        SplittableRandom ofCompany = new SplittableRandom(random.nextInt(COMPANIES));
        String firm = word(ofCompany, 4);
        String company = firm + " " + one(TRADES, ofCompany) + " " + one(FORMS, ofCompany);
        String email = (given + "." + person + "@" + firm + ".example").toLowerCase(Locale.ROOT);
        return new Visitor(given + " " + family, company, email, "+346" + String.format("%08d", person % 100_000_000));
    }

    private static String word(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(one(SYLLABLES, random));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String one(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
