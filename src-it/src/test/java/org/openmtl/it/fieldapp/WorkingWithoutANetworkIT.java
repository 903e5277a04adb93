package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.system.MtlSystem;

/** Whoever was once in the app with a network can do without. */
@MtlTest
class WorkingWithoutANetworkIT {
    private static final String PUSH = "POST /mobile/v1/sync/push";

    private final FieldPhone phone;

    WorkingWithoutANetworkIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.phone = new FieldPhone(server, mtl, directory);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void theAppOpensAfterTheFirstVisit() {
        PhoneApp.awaitShell(phone.app.open());
        phone.app.quit();
        phone.app.goOffline();

        Page tab = phone.app.open();

        assertThat(tab.title()).isEqualTo("OpenMTL");
        tab.locator("mtl-shell").waitFor();
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("none");
    }

    @Test
    void whatWasCapturedOutlivesAKilledBrowserAndArrivesOnce() {
        phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(phone.app.open(), "Offline", 3);
        phone.app.kill();

        Page tab = phone.app.open();
        assertThat(PhoneApp.run(tab, "return field.person.username;")).isEqualTo(phone.username);
        assertThat(PhoneApp.count(tab, "unsent")).isEqualTo(3);
        assertThat(FieldPhone.shown(tab)).isEqualTo(names);
        assertThat(phone.arrived()).isEmpty();

        phone.app.goOnline();
        FieldPhone.sync(tab);
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(phone.arrived()).isEqualTo(names);
        assertThat(FieldPhone.shown(tab)).isEqualTo(names);
    }

    @Test
    void whoseAnswerGotLostIsSentAgainAndArrivesOnce() {
        Page tab = phone.signedIn();
        phone.line.spoilNext(PUSH, Fault.cutAnswer(0), Fault.cutAnswer(90), Fault.cutRequest(300));
        List<String> names = phone.capture(tab, "Lost", 2);

        for (int attempt = 0; attempt < 4; attempt++) {
            FieldPhone.sync(tab);
        }

        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void itSendsByItselfWhenTheNetworkIsBack() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Alone", 1);

        phone.app.goOnline();

        tab.waitForCondition(() -> PhoneApp.count(tab, "unsent") == 0);
        assertThat(phone.arrived()).isEqualTo(names);
    }
}
