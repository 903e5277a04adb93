package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/** Tabs and the service worker share one outbox, whoever of them dies. */
@Tag("soak")
@MtlTest
class SeveralAtOnceIT {
    private static final String START_SYNC = "globalThis.syncing = field.sync();";
    private static final String END_SYNC = "await globalThis.syncing;";

    private final BrowserPhone phone;

    SeveralAtOnceIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.phone = new BrowserPhone(server, mtl, directory);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void twoTabsThatSendAtOnceSendOnce() {
        Page one = phone.signedIn();
        Page other = phone.app.open();
        phone.app.goOffline();
        List<String> names = new ArrayList<>(phone.capture(one, "One", 10));
        names.addAll(phone.capture(other, "Other", 10));
        phone.app.goOnline();

        PhoneApp.run(one, START_SYNC);
        PhoneApp.run(other, START_SYNC);
        PhoneApp.run(one, END_SYNC);
        PhoneApp.run(other, END_SYNC);

        assertThat(PhoneApp.count(one, "unsent")).isZero();
        assertThat(PhoneApp.count(other, "unsent")).isZero();
        assertThat(phone.arrived()).isEqualTo(names.stream().sorted().toList());
        assertThat(BrowserPhone.shown(one)).isEqualTo(BrowserPhone.shown(other)).hasSize(20);
    }

    @Test
    void oneTabShowsAtOnceWhatTheOtherCaptures() {
        Page one = phone.signedIn();
        Page other = phone.app.open();
        // Nothing of its own makes it look again: its rounds are over, and the next is a quarter of an hour away.
        BrowserPhone.sync(other);
        other.evaluate("location.hash = '/leads'");
        other.getByText("No leads yet").waitFor();
        phone.app.goOffline();

        List<String> names = phone.capture(one, "Told", 1);

        other.getByText(names.get(0)).waitFor();
    }

    @Test
    void theServiceWorkerSendsWhenNoTabIsOpen() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Background", 2);
        tab.navigate("about:blank");
        phone.app.goOnline();

        wakeWorker(tab);

        await().untilAsserted(() -> assertThat(phone.arrived()).isEqualTo(names));
        assertThat(PhoneApp.count(phone.app.open(), "unsent")).isZero();
    }

    @Test
    void aKilledServiceWorkerIsNotMissed() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Worker", 1);
        PhoneApp.killWorkers(tab);

        tab.reload();
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
        PhoneApp.killWorkers(tab);
        phone.app.goOnline();
        BrowserPhone.sync(tab);

        assertThat(phone.arrived()).isEqualTo(names);
    }

    /** As the browser does when the network is back. */
    private void wakeWorker(Page tab) {
        CDPSession devTools = PhoneApp.devTools(tab);
        AtomicReference<String> registration = new AtomicReference<>();
        devTools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(known -> registration.set(
                                known.getAsJsonObject().get("registrationId").getAsString())));
        devTools.send("ServiceWorker.enable");
        tab.waitForCondition(() -> registration.get() != null);
        JsonObject event = new JsonObject();
        event.addProperty("origin", phone.line.url().toString());
        event.addProperty("registrationId", registration.get());
        event.addProperty("tag", "openmtl-field");
        event.addProperty("lastChance", false);
        devTools.send("ServiceWorker.dispatchSyncEvent", event);
    }
}
