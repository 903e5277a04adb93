package org.openmtl.it.fieldapp;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;

/**
 * The field app on one phone: a browser with a profile that outlives it, behind a line of its own. Scripts see the engine as {@code field}.
 * For one thread.
 */
final class PhoneApp implements AutoCloseable {
    /** One engine per page, whatever the app's own does beside it: as two tabs. */
    private static final String WITH_FIELD = """
            async (given) => {
              globalThis.engine ??= import('/field/engine/field.js').then((engine) => engine.open());
              const field = await globalThis.engine;
              return (async () => { %s })();
            }
            """;

    private static final String GO = """
            (path) => new Promise((done) => {
              const heard = () => document.querySelector('mtl-shell').updateComplete.then(() => done());
              if (location.hash === `#${path}`) return heard();
              addEventListener('hashchange', heard, { once: true });
              location.hash = path;
            })
            """;

    private static final String COUNT = """
            async (figure) => {
              const { openDB } = await import('/field/lib/idb/index.js');
              const installation = await openDB('openmtl-field');
              const person = await installation.get('settings', 'person');
              installation.close();
              if (person === undefined) return 0;
              const database = await openDB(`openmtl-field-${person}`);
              const counted = {
                unsent: () => database.count('outbox'),
                attention: () => database.count('tray'),
                photosPending: () => database.countFromIndex('photos', 'state', 'waiting'),
              };
              const count = await counted[figure]();
              database.close();
              return count;
            }
            """;

    private final Line line;
    private final @Nullable Path profile;
    private @Nullable BrowserContext browser;
    private boolean isOffline;

    PhoneApp(Line line, Path profile) {
        this.line = line;
        this.profile = profile;
    }

    /** One that is never killed, and keeps nothing when it is put away. */
    PhoneApp(Line line) {
        this.line = line;
        this.profile = null;
    }

    /** Starts the browser and opens the app in a tab. */
    Page open() {
        if (browser == null) {
            browser = profile == null ? Chromium.start() : Chromium.start(profile);
            browser.setOffline(isOffline);
        }
        Page tab = browser.newPage();
        tab.navigate(line.url() + "/field/");
        return tab;
    }

    /** Waits until the app would also open without a network. */
    static void awaitShell(Page tab) {
        tab.evaluate("navigator.serviceWorker.ready.then(() => true)");
        tab.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Runs statements in a tab, with {@code field} and what is {@code given}; answers what they return. */
    static Object run(Page tab, String statements, @Nullable Object given) {
        return tab.evaluate(WITH_FIELD.formatted(statements), given);
    }

    static Object run(Page tab, String statements) {
        return run(tab, statements, null);
    }

    /** Signs in and fetches all there is. */
    static void signIn(Page tab, String username, String password) {
        run(tab, "await field.signIn(given); await field.sync();", Map.of("username", username, "password", password));
    }

    /** Goes to a place of the app such as {@code /accounts/ID}, and waits until it is shown. */
    static void go(Page tab, String path) {
        tab.evaluate(GO, path);
        tab.locator("main[aria-busy=false]").waitFor();
    }

    /** A figure as {@code field.status} names it, counted in the database at this moment. */
    static int count(Page tab, String figure) {
        return ((Number) tab.evaluate(COUNT, figure)).intValue();
    }

    /** No request gets through any more, and the browser knows it. */
    void goOffline() {
        line.spoil(request -> Fault.cutRequest(0));
        setOffline(true);
    }

    /** The line works again. */
    void goOnline() {
        line.repair();
        setOffline(false);
    }

    private void setOffline(boolean offline) {
        isOffline = offline;
        if (browser != null) {
            browser.setOffline(offline);
        }
    }

    /** As when the battery dies. */
    void kill() {
        Chromium.kill(Objects.requireNonNull(profile));
        browser = null;
    }

    /** Ends the browser in order. */
    void quit() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    /** A copy of everything the browser keeps, as a restored backup would be. */
    void copyProfileTo(Path copy) {
        quit();
        Path original = Objects.requireNonNull(profile);
        try (var files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Files.copy(file, copy.resolve(original.relativize(file).toString()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The browser's own protocol, in the eyes of a tab. */
    static CDPSession devTools(Page tab) {
        return tab.context().newCDPSession(tab);
    }

    /** Stops the service worker as the browser does when it needs the memory. */
    static void killWorkers(Page tab) {
        CDPSession devTools = devTools(tab);
        devTools.send("ServiceWorker.enable");
        devTools.send("ServiceWorker.stopAllWorkers");
        devTools.detach();
    }

    @Override
    public void close() {
        quit();
    }
}
