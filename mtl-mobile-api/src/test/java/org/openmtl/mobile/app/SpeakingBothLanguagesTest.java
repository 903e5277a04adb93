package org.openmtl.mobile.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The field app's texts: in both languages, none missing and none left over. */
class SpeakingBothLanguagesTest {
    private static final Path FIELD = Path.of("src/main/resources/META-INF/resources/field");

    /** A member of the messages' outermost object, with its text or its plural forms. */
    private static final Pattern MESSAGE =
            Pattern.compile("^ {2}\"([^\"]+)\": (\".*\"|\\{[^}]*(?:\\{\\w+}[^}]*)*^ {2}}),?$", Pattern.MULTILINE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LITERAL = Pattern.compile("'([a-zA-Z]+\\.[\\w.-]+)'");
    /** Keys that are put together: a family, then a code. */
    private static final Pattern FAMILY = Pattern.compile("`([\\w.]+)\\.\\$\\{|label\\('(\\w+)'|family: '(\\w+)'");

    private final Map<String, String> english = messages("en");
    private final Map<String, String> chinese = messages("zh-CN");
    private final String code = code();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothLanguagesShowTheSameValues() {
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @Test
    void everyKeyThatTheScreensUseIsThere() {
        Set<String> families =
                english.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        assertThat(found(LITERAL, code))
                .filteredOn(key -> families.contains(key.split("\\.")[0]) && !key.endsWith(".js"))
                .filteredOn(key -> !english.containsKey("operation." + key))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english).containsKey(key));
    }

    @Test
    void everyFamilyHasMessages() {
        assertThat(found(FAMILY, code))
                .isNotEmpty()
                .allSatisfy(family -> assertThat(english.keySet()).anyMatch(key -> key.startsWith(family + ".")));
    }

    @Test
    void noMessageIsLeftOver() {
        Set<String> literals = found(Pattern.compile("'([\\w.-]+)'"), code);
        Set<String> families = found(FAMILY, code);
        assertThat(english.keySet())
                .allMatch(key ->
                        literals.contains(key) || families.stream().anyMatch(each -> key.startsWith(each + ".")));
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> messages = new TreeMap<>();
        MESSAGE.matcher(read(FIELD.resolve("messages/" + language + ".json")))
                .results()
                .forEach(found -> messages.put(found.group(1), found.group(2)));
        assertThat(messages).hasSizeGreaterThan(100);
        return messages;
    }

    private static Set<String> placeholders(String message) {
        return found(PLACEHOLDER, message);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(SpeakingBothLanguagesTest::firstGroup)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstGroup(MatchResult found) {
        return Stream.iterate(1, group -> group + 1)
                .limit(found.groupCount())
                .map(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(FIELD.resolve("app"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(SpeakingBothLanguagesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
