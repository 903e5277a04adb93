package org.openmtl.platform.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A person's name without titles. Immutable.
 *
 * @param chinese its characters, simplified; empty for a name in another script
 * @param words in Latin letters, in the order they were written; empty for no name
 */
record PersonName(String chinese, List<String> words) {
    /** From here on names are taken for one that was written differently. Source: {@code formulas} section 3. */
    private static final double SIMILAR = 0.92;

    /** A word further away is another word, however alike the rest. */
    private static final double SIMILAR_WORD = 0.85;

    /** Words that are only divided differently. */
    private static final double SAME = 0.97;

    /**
     * Texts of more different lengths cannot be that similar: with a share r of letters Jaro's similarity is at most (2 + r) / 3, and
     * Winkler adds at most 0.4 of what is missing.
     */
    private static final double LEAST_SHARE_OF_SAME = 0.85;

    private static final int MOST_INITIALS = 20;

    private static final Set<String> TITLES =
            Set.of("mr mrs ms miss dr prof ing dipl herr frau sr sra don dona mme sig dott jr".split(" "));
    private static final Pattern CHINESE_TITLE = Pattern.compile("(先生|女士|小姐|总经理|经理|总监|博士|教授|工程师)$");
    /** Stands in the place of a name that nobody gave, and its parts are nobody's initials. */
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /** Copies. */
    PersonName {
        words = List.copyOf(words);
    }

    /** The name that a text says. */
    static PersonName of(String text) {
        String said = ADDRESS.matcher(Folding.plain(text)).replaceAll(" ");
        String plain = CHINESE_TITLE.matcher(said.strip()).replaceFirst("");
        List<String> all = words(Folding.latin(plain));
        List<String> words = all.stream().filter(word -> !TITLES.contains(word)).toList();
        String chinese = Folding.isChinese(plain) ? String.join("", words(plain)) : "";
        return new PersonName(chinese, words.isEmpty() ? all : words);
    }

    /** Reads what {@link #spelled} wrote: characters come first where there are any. */
    static PersonName spelled(String text) {
        if (text.isEmpty()) {
            return new PersonName("", List.of());
        }
        List<String> parts = List.of(text.split(" "));
        return Folding.isChinese(parts.get(0))
                ? new PersonName(parts.get(0), parts.subList(1, parts.size()))
                : new PersonName("", parts);
    }

    /** In one text. */
    String spelled() {
        String latin = String.join(" ", words);
        return chinese.isEmpty() ? latin : chinese + " " + latin;
    }

    /** First letters of the words, sorted. */
    String initials() {
        return words.stream()
                .map(word -> Character.toString(word.codePointAt(0)))
                .sorted()
                .limit(MOST_INITIALS)
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_LETTER.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean isUnknown() {
        return words.isEmpty();
    }

    /** Characters tell more than how they sound; else words are compared in any order, and what differs in its division only. */
    boolean isSimilarTo(PersonName other) {
        if (isUnknown() || other.isUnknown()) {
            return false;
        }
        if (areChinese(other)) {
            return chinese.equals(other.chinese);
        }
        return isDividedDifferently(other)
                || other.isDividedDifferently(this)
                || (words.size() == other.words.size()
                        && Math.max(wordByWord(other), other.wordByWord(this)) >= SIMILAR);
    }

    /** Whether one is a part of the other, or has initials in place of words, which characters have not. */
    boolean isAbbreviated(PersonName other) {
        return !isUnknown() && !other.isUnknown() && !areChinese(other) && (isWithin(other) || other.isWithin(this));
    }

    private boolean areChinese(PersonName other) {
        return !chinese.isEmpty() && !other.chinese.isEmpty();
    }

    /** Names begin with either name: Wang Xiaoming is Xiao Ming Wang. */
    private boolean isDividedDifferently(PersonName other) {
        String joined = String.join("", other.words);
        int letters = words.stream().mapToInt(String::length).sum();
        if (Math.min(letters, joined.length()) < LEAST_SHARE_OF_SAME * Math.max(letters, joined.length())) {
            return false;
        }
        return IntStream.range(0, words.size()).anyMatch(first -> JARO_WINKLER.apply(rotated(first), joined) >= SAME);
    }

    private String rotated(int first) {
        return String.join("", words.subList(first, words.size())) + String.join("", words.subList(0, first));
    }

    /** Mean over the words, each with the one most like it that is left; 0 when one has none. */
    private double wordByWord(PersonName other) {
        List<String> left = new ArrayList<>(other.words);
        double sum = 0;
        for (String word : words) {
            String closest = Collections.max(left, Comparator.comparingDouble(each -> JARO_WINKLER.apply(word, each)));
            double likeness = JARO_WINKLER.apply(word, closest);
            if (likeness < SIMILAR_WORD) {
                return 0;
            }
            sum += likeness;
            left.remove(closest);
        }
        return sum / words.size();
    }

    /** Whether each word here stands for another one there. */
    private boolean isWithin(PersonName longer) {
        List<String> left = new ArrayList<>(longer.words);
        return words.size() <= left.size() && words.stream().allMatch(word -> takeOut(word, left));
    }

    private static boolean takeOut(String word, List<String> left) {
        for (String candidate : left) {
            if (standsFor(word, candidate) || standsFor(candidate, word)) {
                return left.remove(candidate);
            }
        }
        return false;
    }

    private static boolean standsFor(String word, String other) {
        return word.length() == 1 ? other.startsWith(word) : JARO_WINKLER.apply(word, other) >= SIMILAR;
    }
}
