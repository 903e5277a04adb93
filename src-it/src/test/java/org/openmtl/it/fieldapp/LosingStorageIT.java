package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/** What a browser may lose, and what a copied profile may bring twice. */
@MtlTest
class LosingStorageIT {
    private static final String CLEAR_ROWS = """
            const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.length > 30);
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(names[0]);
            await database.clear('rowsA');
            await database.clear('rowsB');
            database.close();
            """;

    /** A row that claims to be newer than it is, so that no pull mends it; and the next check is due. */
    private static final String SPOIL_ROW = """
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(`openmtl-field-${field.person.id}`);
            const rows = (await database.get('meta', 'rows')) ?? 'rowsA';
            const lead = (await database.getAll(rows)).find(({ t }) => t === 'lead');
            await database.put(rows, { ...lead, v: lead.v + 1, d: { ...lead.d, name: 'Wrong' } });
            await database.delete('meta', 'check');
            database.close();
            """;

    private final BrowserPhone phone;
    private final Path directory;

    LosingStorageIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.phone = new BrowserPhone(server, mtl, directory);
        this.directory = directory;
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void withoutItsDatabaseItBeginsAsANewPhone() {
        Page tab = phone.signedIn();
        phone.capture(tab, "Before", 2);
        BrowserPhone.sync(tab);
        clear(tab, "indexeddb");

        Page later = phone.app.open();
        assertThat(PhoneApp.run(later, "return field.session;")).isEqualTo("none");
        PhoneApp.signIn(later, phone.username, RunningServer.DEMO_PASSWORD);
        List<String> names = phone.capture(later, "Later", 1);
        BrowserPhone.sync(later);

        assertThat(BrowserPhone.shown(later)).containsExactly("Before 0", "Before 1", names.get(0));
        assertThat(phone.arrived()).containsExactly("Before 0", "Before 1", names.get(0));
    }

    @Test
    void withoutLocalStorageNothingIsMissing() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Kept", 2);
        clear(tab, "local_storage");

        Page later = phone.app.open();
        assertThat(BrowserPhone.shown(later)).isEqualTo(names);
        phone.app.goOnline();
        BrowserPhone.sync(later);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void aCursorWithoutRowsFetchesThemAgain() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Row", 2);
        BrowserPhone.sync(tab);
        PhoneApp.run(tab, CLEAR_ROWS);
        phone.app.quit();

        Page later = phone.app.open();
        BrowserPhone.sync(later);

        assertThat(BrowserPhone.shown(later)).isEqualTo(names);
    }

    @Test
    void aCopyThatWentWrongIsFoundAndFetchedAgain() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Right", 1);
        BrowserPhone.sync(tab);
        PhoneApp.run(tab, SPOIL_ROW);
        assertThat(BrowserPhone.shown(tab)).containsExactly("Wrong");

        for (int round = 0; round < 3; round++) {
            BrowserPhone.sync(tab);
        }

        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
    }

    @Test
    void aCopiedProfileBecomesAPhoneOfItsOwn() {
        Page tab = phone.signedIn();
        String original = installation(tab);
        phone.app.goOffline();
        List<String> both = phone.capture(tab, "Both", 2);
        Path copied = directory.resolve("copy");
        phone.app.copyProfileTo(copied);
        phone.app.goOnline();

        Page first = phone.app.open();
        List<String> one = phone.capture(first, "Original", 1);
        BrowserPhone.sync(first);
        List<String> other;
        try (PhoneApp copy = new PhoneApp(phone.line, copied)) {
            Page second = copy.open();
            other = phone.capture(second, "Copy", 1);
            BrowserPhone.sync(second);
            assertThat(PhoneApp.run(second, "return field.status.problem.code;"))
                    .isEqualTo("device-cloned");
            PhoneApp.signIn(second, phone.username, RunningServer.DEMO_PASSWORD);
            BrowserPhone.sync(second);
            assertThat(PhoneApp.count(second, "unsent")).isZero();
            assertThat(installation(second)).isNotEqualTo(original);
        }

        assertThat(phone.arrived())
                .isEqualTo(Stream.of(both, one, other)
                        .flatMap(List::stream)
                        .sorted()
                        .toList());
    }

    private static String installation(Page tab) {
        return (String) PhoneApp.run(tab, "return field.installation.id();");
    }

    /** As the browser's settings do, while the app is not open. */
    private void clear(Page tab, String storage) {
        tab.navigate("about:blank");
        CDPSession devTools = PhoneApp.devTools(tab);
        JsonObject what = new JsonObject();
        what.addProperty("origin", phone.line.url().toString());
        what.addProperty("storageTypes", storage);
        devTools.send("Storage.clearDataForOrigin", what);
    }
}
