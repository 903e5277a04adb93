package org.openmtl.it.fieldapp;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;
import org.openmtl.it.line.Pace;

/**
 * The app in a browser that has never seen it fetches everything; measured, not judged.
 *
 * @param rows it has then
 * @param bytes over the line from the sign-in on, both ways
 * @param seconds from the sign-in to the last row being kept
 * @param usable seconds until the first rows are there
 */
public record AppFirstSync(int rows, long bytes, double seconds, double usable) {
    /** By the page's own clock, in the app's own engine. */
    private static final String SIGN_IN = """
            async (given) => {
              const { field } = await import('/field/app/door.js');
              const begin = performance.now();
              const since = () => (performance.now() - begin) / 1000;
              const until = (reached) => new Promise((resolve) => {
                const look = async () => (await reached()) && resolve(since());
                field.addEventListener('change', look);
              });
              const usable = until(async () => (await field.rows('lead', { limit: 1 })).length > 0);
              const whole = until(() => field.status.bootstrapped);
              await field.signIn(given);
              return { seconds: await whole, usable: await usable, rows: (await field.rows('lead')).length };
            }
            """;

    /** A new browser on a line of that pace; the app itself is there before the pace begins. */
    public static AppFirstSync on(Line line, Pace pace, String username) {
        try (PhoneApp app = new PhoneApp(line)) {
            Page tab = app.open();
            tab.setDefaultTimeout(0);
            PhoneApp.awaitShell(tab);
            line.slowDown(pace);
            long bytes = line.up() + line.down();
            Map<?, ?> told = (Map<?, ?>)
                    tab.evaluate(SIGN_IN, Map.of("username", username, "password", RunningServer.DEMO_PASSWORD));
            return new AppFirstSync(
                    number(told, "rows").intValue(),
                    line.up() + line.down() - bytes,
                    number(told, "seconds").doubleValue(),
                    number(told, "usable").doubleValue());
        }
    }

    /** Ends the browser that all of these share. */
    public static void end() {
        Chromium.end();
    }

    private static Number number(Map<?, ?> told, String name) {
        return (Number) told.get(name);
    }
}
