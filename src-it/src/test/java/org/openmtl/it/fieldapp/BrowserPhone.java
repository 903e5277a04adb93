package org.openmtl.it.fieldapp;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** Somebody new with a phone of their own, in a team of their own, so that what arrives can be counted. For one thread. */
final class BrowserPhone implements AutoCloseable {
    private static final String CAPTURE =
            "for (const name of given) { await field.capture([{ type: 'lead.create', data: { name } }]); }";

    final MtlSystem mtl;
    final String username;
    final Line line;
    final PhoneApp app;

    BrowserPhone(RunningServer server, MtlSystem mtl, Path directory) {
        this(mtl, Line.to(server.url()), line -> new PhoneApp(line, directory.resolve("profile")));
    }

    /** One that is never killed. */
    BrowserPhone(RunningServer server, MtlSystem mtl) {
        this(mtl, Line.to(server.url()), PhoneApp::new);
    }

    private BrowserPhone(MtlSystem mtl, Line line, Function<Line, PhoneApp> app) {
        this.mtl = mtl;
        this.username = Team.found(mtl).hire("FIELD");
        this.line = line;
        this.app = app.apply(line);
    }

    /** Opens the app, signs in, fetches all there is, and waits until the app would also open without a network. */
    Page signedIn() {
        Page tab = app.open();
        PhoneApp.signIn(tab, username, RunningServer.DEMO_PASSWORD);
        PhoneApp.awaitShell(tab);
        return tab;
    }

    /** Opens the app again, which does not hear that somebody signed in beside it, and goes to a place. */
    static void show(Page tab, String path) {
        tab.reload();
        tab.locator(".nav").waitFor();
        PhoneApp.go(tab, path);
    }

    /** Captures so many leads in a tab, one after the other; answers their names. */
    List<String> capture(Page tab, String prefix, int howMany) {
        List<String> names =
                IntStream.range(0, howMany).mapToObj(i -> prefix + " " + i).toList();
        PhoneApp.run(tab, CAPTURE, names);
        return names;
    }

    /** A round with the server. */
    static void sync(Page tab) {
        PhoneApp.run(tab, "await field.sync();");
    }

    /** Names of the leads on the server, in order. */
    List<String> arrived() {
        return mtl.leads(username).list("limit=200").stream()
                .map(lead -> lead.path("name").asText())
                .sorted()
                .toList();
    }

    /** Names of the leads that a tab shows, in order. */
    @SuppressWarnings("unchecked")
    static List<String> shown(Page tab) {
        return ((List<String>) PhoneApp.run(tab, "return (await field.rows('lead')).map((lead) => lead.name);"))
                .stream().sorted().toList();
    }

    @Override
    public void close() {
        app.close();
        try {
            line.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
