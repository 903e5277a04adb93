package org.openmtl.platform.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a company's name tells it from others: without legal form, accents, spaces. Chinese names keep their characters, since many
 * read the same in Latin letters.
 */
final class CompanyKey {
    /** As they are left when dots and accents are gone. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            ("gmbh mbh ag kg ohg ug gbr se ev eg kgaa sa sas sasu sarl eurl snc sca sl slu sll sau srl srls spa sapa bv nv vof cv bvba sprl oy oyj "
                            + "ab hb as asa aps ivs plc ltd limited llc llp lp inc incorporated corp corporation co company companies pty pte kft zrt nyrt "
                            + "rt doo dd ooo oao zao pao lda ltda sro spzoo spj ska kk gk bhd sdn jsc ojsc cjsc hf ehf ead ood eood sia uab oue ou tapui "
                            + "group holding holdings")
                    .split(" "));

    private static final Pattern CHINESE_FORM = Pattern.compile("(股份|责任|有限|无限|两合|公司|集团|控股|合伙企业|普通合伙|有限合伙|株式会社|厂)+$");

    private static final Set<String> CONNECTORS = Set.of("and", "und", "et", "y", "e", "og", "och");

    private static final Pattern DOTS = Pattern.compile("[./]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CompanyKey() {}

    /** Empty when nothing is left to tell it by. */
    static String of(String name) {
        String plain = Folding.plain(name);
        return Folding.isChinese(plain) ? chinese(plain) : latin(Folding.latin(plain));
    }

    private static String chinese(String plain) {
        String letters = NO_WORD.matcher(plain).replaceAll("");
        String key = CHINESE_FORM.matcher(letters).replaceFirst("");
        return key.isEmpty() ? letters : key;
    }

    private static String latin(String ascii) {
        List<String> words = new ArrayList<>(
                Arrays.stream(NO_WORD.split(joinLetters(DOTS.matcher(ascii).replaceAll(""))))
                        .filter(word -> !word.isEmpty() && !CONNECTORS.contains(word))
                        .toList());
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        while (words.size() > 1
                && LEGAL_FORMS.contains(words.get(0))
                && words.get(0).length() > 1) {
            words.remove(0);
        }
        return String.join("", words);
    }

    /** {@code S. L.}, {@code s r o} and {@code sp. z o.o.} are one word each. */
    private static String joinLetters(String text) {
        return text.replaceAll("\\bsp z oo\\b", "spzoo").replaceAll("(?<=\\b\\p{L}) (?=\\p{L}\\b)", "");
    }
}
