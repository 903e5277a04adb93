package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** Only the person ends a session, and only an order deletes what is on the phone. */
@MtlTest
class KeepingTheSessionIT {
    private static final String TOKEN = "POST /mobile/v1/token";
    private static final String AGE_TOKENS = """
            const { database } = field.installation;
            const [session] = await database.getAll('sessions');
            await database.put('sessions', { ...session, ...given });
            """;
    private static final String ACCESS =
            "return (await field.installation.database.get('sessions', field.person.id)).access;";

    /** By somebody who gives no nonce. */
    private static final FulfillOptions UNAUTHENTICATED = new FulfillOptions()
            .setStatus(401)
            .setContentType("application/problem+json")
            .setBody("{\"code\": \"unauthenticated\", \"status\": 401}");

    private static final String DEVICE =
            "return (await field.installation.database.get('sessions', field.person.id)).device;";
    private static final String DATABASES =
            "return (await indexedDB.databases()).filter(({ name }) => name.startsWith('openmtl-field-')).length;";

    /** As after forty days without a network. */
    private static final String FORTY_DAYS_LATER = """
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(`openmtl-field-${field.person.id}`);
            await database.put('meta', Date.now() - 40 * 24 * 3_600_000, 'lastSync');
            database.close();
            """;

    private final MtlSystem mtl;
    private final BrowserPhone phone;

    KeepingTheSessionIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = new BrowserPhone(server, mtl);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void aLostRefreshSignsNobodyOut() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Refreshed", 1);
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date"));
        phone.line.spoilNext(TOKEN, Fault.cutAnswer(0), Fault.cutAnswer(200), Fault.cutRequest(50));

        for (int attempt = 0; attempt < 4; attempt++) {
            BrowserPhone.sync(tab);
        }

        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("active");
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void whoHasButACopyOfTheTokensGetsNothingAndTheOwnerMendsItBySigningIn() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Proved", 1);
        PhoneApp.run(tab, "await field.installation.database.delete('settings', 'keys');");
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date"));
        BrowserPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return [field.session, field.status.problem.code];"))
                .isEqualTo(List.of("active", "invalid-dpop-proof"));
        assertThat(phone.arrived()).isEmpty();
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date"));
        BrowserPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.status.problem;")).isNull();
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void aNonceThatIsMissingIsAskedFor() {
        Page tab = phone.signedIn();
        String before = (String) PhoneApp.run(tab, ACCESS);
        tab.route("**/sync/pull*", route -> route.fulfill(UNAUTHENTICATED), new RouteOptions().setTimes(1));

        BrowserPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.status.problem;")).isNull();
        assertThat(PhoneApp.run(tab, ACCESS)).isNotEqualTo(before);
    }

    @Test
    void anExpiredSessionReadsAndCapturesAndGoesOnAfterSigningIn() {
        Page tab = phone.signedIn();
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date", "refresh", "out-of-date"));
        BrowserPhone.sync(tab);
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("expired");

        List<String> names = phone.capture(tab, "Expired", 2);
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
        assertThat(phone.arrived()).isEmpty();

        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void somebodyElseSeesNothingAndLosesNothing() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Mine", 2);
        phone.app.goOnline();
        phone.line.spoil(
                request -> request.startsWith("POST /mobile/v1/sync/push") ? Fault.refused(503) : Fault.none());

        PhoneApp.signIn(tab, Team.found(mtl).hire("FIELD"), RunningServer.DEMO_PASSWORD);
        assertThat(BrowserPhone.shown(tab)).isEmpty();
        assertThat(PhoneApp.count(tab, "unsent")).isZero();

        phone.line.repair();
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void whoComesBackAfterSigningOutIsNoClone() {
        Page tab = phone.signedIn();
        List<String> names = new ArrayList<>(phone.capture(tab, "Before", 1));
        BrowserPhone.sync(tab);
        PhoneApp.run(tab, "await field.signOut();");
        assertThat(PhoneApp.run(tab, DATABASES)).isEqualTo(0);

        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        names.addAll(0, phone.capture(tab, "After", 1));
        BrowserPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("active");
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void signingOutAsksForWhatIsNowhereElseAndKeepsIt() {
        Page tab = phone.signedIn();
        PhoneApp.run(tab, "await field.keepDraft('visit:1', { note: 'Not finished' });");
        PhoneApp.run(tab, "await field.capture([{ type: 'lead.nonsense', data: {} }]); await field.sync();");
        assertThat(PhoneApp.count(tab, "attention")).isEqualTo(1);

        assertThat(PhoneApp.run(
                        tab, "return field.signOut().catch(({ code, count, drafts }) => [code, count, drafts]);"))
                .isEqualTo(List.of("unsent", 1, 1));
        PhoneApp.run(tab, "await field.signOut({ force: true });");
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);

        assertThat(PhoneApp.run(tab, "return (await field.draft('visit:1')).note;"))
                .isEqualTo("Not finished");
        PhoneApp.run(tab, "const [{ op }] = await field.attention(); await field.resolve(op, 'discard');");
        assertThat(PhoneApp.count(tab, "attention")).isZero();
    }

    @Test
    void aLockedPhoneCapturesAndOpensBySigningIn() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        PhoneApp.run(tab, FORTY_DAYS_LATER);
        PhoneApp.run(tab, AGE_TOKENS, Map.of("expired", "token-expired"));
        tab.reload();

        tab.getByText("Capture a lead").click();
        tab.getByLabel("Name").first().fill("Locked out");
        tab.getByText("Save lead").click();
        tab.getByText("Sign in again").first().waitFor();
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("locked");
        assertThat(PhoneApp.run(tab, "return field.rows('lead');")).isEqualTo(List.of());
        assertThat((String) PhoneApp.run(tab, "return (await field.exportOutbox()).text();"))
                .contains("Locked out");

        phone.app.goOnline();
        tab.getByLabel("Password").fill(RunningServer.DEMO_PASSWORD);
        tab.locator("form .primary").click();
        tab.locator(".nav").waitFor();
        tab.waitForCondition(() -> PhoneApp.count(tab, "unsent") == 0);
        assertThat(phone.arrived()).containsExactly("Locked out");
    }

    @Test
    void theServerSaysForHowLongAPhoneIsReadUnheard() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        PhoneApp.run(tab, FORTY_DAYS_LATER);
        assertThat(PhoneApp.run(tab, "await field.sync(); return field.session;"))
                .isEqualTo("locked");

        PhoneApp.run(tab, AGE_TOKENS, Map.of("leaseTtl", 60 * 24 * 3_600));

        assertThat(PhoneApp.run(tab, "await field.sync(); return field.session;"))
                .isEqualTo("active");
    }

    @Test
    void aRevokedPhoneKeepsItsWorkAndRegistersAgain() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Revoked", 1);
        mtl.as(phone.username)
                .send("DELETE", "/mobile/v1/devices/" + device(tab), "")
                .expect(204);
        phone.app.goOnline();

        BrowserPhone.sync(tab);
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("expired");
        assertThat(PhoneApp.count(tab, "unsent")).isEqualTo(1);
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void anOrderToWipeAtOnceIsObeyedAndConfirmed() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        phone.capture(tab, "Wiped", 1);
        String device = device(tab);
        order(device, "now");
        phone.app.goOnline();

        BrowserPhone.sync(tab);

        awaitWiped(tab);
        assertThat(PhoneApp.run(tab, "return field.person;")).isNull();
        assertThat(PhoneApp.run(tab, DATABASES)).isEqualTo(0);
        assertWiped(device);
        assertThat(phone.arrived()).isEmpty();

        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        List<String> names = phone.capture(tab, "Again", 1);
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void whicheverTabObeysAnOrderAllOthersCanSignInAgain() {
        Page door = phone.app.open();
        Page tab = phone.signedIn();
        Page obeying = phone.app.open();
        assertThat(PhoneApp.run(obeying, "return field.session;")).isEqualTo("active");
        order(device(tab), "now");

        BrowserPhone.sync(obeying);

        awaitWiped(obeying);
        for (Page again : List.of(tab, door, obeying)) {
            PhoneApp.signIn(again, phone.username, RunningServer.DEMO_PASSWORD);
            assertThat(PhoneApp.run(again, "return field.session;")).isEqualTo("active");
        }
        List<String> names = phone.capture(door, "Again", 1);
        BrowserPhone.sync(obeying);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void aWipeWhoseAnswerGotLostDeletesOnce() {
        Page tab = phone.signedIn();
        String other = Team.found(mtl).hire("FIELD");
        PhoneApp.run(tab, "await field.keepDraft('visit:1', {}); await field.signOut({ force: true });");
        PhoneApp.signIn(tab, other, RunningServer.DEMO_PASSWORD);
        order(device(tab), other, "now");
        phone.line.spoilNext("POST /mobile/v1/devices/self/wiped", Fault.cutAnswer(0));
        BrowserPhone.sync(tab);
        awaitWiped(tab);

        PhoneApp.signIn(tab, other, RunningServer.DEMO_PASSWORD);
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Later", 1);
        tab.reload();
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);

        phone.app.goOnline();
        BrowserPhone.sync(tab);
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(mtl.leads(other).list("limit=10")).hasSize(1);
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        assertThat(PhoneApp.run(tab, "return field.draft('visit:1');")).isNotNull();
    }

    @Test
    void anOrderToWipeAfterTheUploadLosesNothing() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Last", 2);
        String device = device(tab);
        order(device, "after-upload");
        phone.app.goOnline();

        BrowserPhone.sync(tab);

        awaitWiped(tab);
        assertWiped(device);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    private static String device(Page tab) {
        return (String) PhoneApp.run(tab, DEVICE);
    }

    private void order(String device, String when) {
        order(device, phone.username, when);
    }

    private void order(String device, String username, String when) {
        mtl.as(username)
                .post("/mobile/v1/devices/" + device + "/wipe", Json.object("when", when))
                .expect(204);
    }

    /** The page's own engine or the service worker may have obeyed; who did tells the others. */
    private static void awaitWiped(Page tab) {
        tab.waitForCondition(() -> "wiped".equals(PhoneApp.run(tab, "return field.session;")));
    }

    private void assertWiped(String device) {
        assertThat(mtl.as(phone.username)
                        .get("/mobile/v1/devices")
                        .expect(200)
                        .json()
                        .get("items"))
                .filteredOn(one -> one.get("id").asText().equals(device))
                .singleElement()
                .satisfies(one -> assertThat(one.hasNonNull("wipedAt")).isTrue());
    }
}
