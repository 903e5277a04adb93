package org.openmtl.platform.matching;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text what says nothing about whom it means: width, case, accents, traditional or simplified characters. */
final class Folding {
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final ByCharacter SIMPLIFIED = new ByCharacter("Traditional-Simplified");
    private static final ByCharacter PINYIN = new ByCharacter("Han-Latin/Names; Latin-ASCII");
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´ʹʺ]");

    /** Two letters in place of one with dots. */
    private static final Pattern GERMAN = Pattern.compile("([aou])e");

    private static final int LAST_ASCII = 0x7F;

    /** Takes a quarter of a millisecond, so it is for what is left only, such as ø and ß. */
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    /** Of the ways to write Cyrillic the one that companies use abroad. */
    private static final Transliterator TO_LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

    private Folding() {}

    /** Half-width, simplified, lower case. */
    static String plain(String text) {
        String narrow = WIDTH.normalize(text).toLowerCase(Locale.ROOT);
        return isChinese(narrow) ? SIMPLIFIED.apply(narrow, "") : narrow;
    }

    /**
     * The same in Latin letters without accents, by which Mueller and Müller are one; Chinese becomes a word of Pinyin for each character.
     */
    static String latin(String text) {
        String plain = plain(text);
        String spelled = isChinese(plain) ? PINYIN.apply(plain, " ") : plain;
        String bare = ACCENTS.matcher(DECOMPOSED.normalize(spelled)).replaceAll("");
        if (bare.codePoints().anyMatch(letter -> letter > LAST_ASCII)) {
            bare = (isLatin(bare) ? TO_ASCII : TO_LATIN).transliterate(bare).toLowerCase(Locale.ROOT);
        }
        return GERMAN.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll("$1");
    }

    /** Whether there are Chinese characters in it. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** What becomes of a Chinese character does not depend on its neighbours, and takes long to find out. */
    private static final class ByCharacter {
        private final Transliterator rules;
        private final Map<Integer, String> known = new ConcurrentHashMap<>();

        ByCharacter(String rules) {
            this.rules = Transliterator.getInstance(rules);
        }

        String apply(String text, String between) {
            return text.codePoints()
                    .mapToObj(character -> Character.isIdeographic(character)
                            ? between + known.computeIfAbsent(character, this::one) + between
                            : Character.toString(character))
                    .collect(Collectors.joining());
        }

        private String one(int character) {
            return rules.transliterate(Character.toString(character));
        }
    }
}
