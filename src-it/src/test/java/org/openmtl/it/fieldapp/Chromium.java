package org.openmtl.it.fieldapp;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser of this machine. A machine without one fails the tests: they would prove nothing. */
final class Chromium {
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    /** The sandbox needs rights that containers lack; the others keep it from talking to anybody but us. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Starts it with a profile, as small as the smallest phone we promise to work on. */
    static BrowserContext start(Path profile) {
        return Driver.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setHeadless(true)
                                .setArgs(ARGUMENTS)
                                .setViewportSize(WIDTH, HEIGHT)
                                .setDeviceScaleFactor(2)
                                .setHasTouch(true)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Madrid"));
    }

    /** The same without a profile: what it keeps ends with it, and all of these share one browser. */
    static BrowserContext start() {
        return Driver.BROWSER.newContext(new NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Madrid"));
    }

    /** Ends what all phones without a profile share: a process that is no test would wait for it. */
    static void end() {
        Driver.PLAYWRIGHT.close();
    }

    /** {@code kill -9} of the browser with this profile, and so of all its tabs and workers. */
    static void kill(Path profile) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> isMainProcess(process, profile))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static boolean isMainProcess(ProcessHandle process, Path profile) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Stream.of(arguments).anyMatch(argument -> argument.equals("--user-data-dir=" + profile))
                && Stream.of(arguments).noneMatch(argument -> argument.startsWith("--type="));
    }

    private static Path executable() {
        @Nullable String named = System.getProperty("mtl.test.browser");
        return Stream.concat(Stream.ofNullable(named), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium, or"
                        + " name another one by -Dmtl.test.browser=PATH. Looked at " + named
                        + Objects.toString(USUAL_PLACES)));
    }

    /** One of each for all tests: they end with this process. The first does not look for browsers of its own. */
    private static final class Driver {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }
}
