package org.openmtl.it.fieldapp;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe, which finds what keeps people from using a page. */
final class Axe {
    private static final String SOURCE = read();
    private static final String SERIOUS = """
            async () => (await axe.run(document)).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)))
            """;

    private Axe() {}

    /** What is seriously wrong with what a tab shows. */
    @SuppressWarnings("unchecked")
    static List<String> complaints(Page tab) {
        // As the debugger and not as a script of the page, whose policy allows none but its own.
        if (Boolean.TRUE.equals(tab.evaluate("typeof axe === 'undefined'"))) {
            tab.evaluate(SOURCE);
        }
        return (List<String>) tab.evaluate(SERIOUS);
    }

    private static String read() {
        try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
