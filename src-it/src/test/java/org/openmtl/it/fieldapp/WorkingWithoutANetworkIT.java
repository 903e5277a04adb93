package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** Whoever was once in the app with a network can do without. */
@MtlTest
class WorkingWithoutANetworkIT {
    private static final String PUSH = "POST /mobile/v1/sync/push";

    private static final FulfillOptions NOT_A_PUSH = new FulfillOptions()
            .setStatus(400)
            .setContentType("application/problem+json")
            .setBody("{\"code\": \"validation-failed\", \"status\": 400, \"errors\": [{\"field\": \"clk\"}]}");

    private static final String PLAN_AND_REPORT = """
            const [account] = await field.rows('account');
            const id = field.newId();
            const data = { accountId: account.id, date: '2026-11-22', timeZone: 'Europe/Madrid', state: 'PLANNED' };
            await field.capture([{ type: 'visit.create', id, data }]);
            await field.capture([{ type: 'visit.check-in', id, data: {} }]);
            await field.capture([{ type: 'visit.complete', id, data: { result: 'They go on' } }]);
            """;
    private static final String CHANGE_CITY = """
            const [{ id }] = await field.rows('account');
            await field.capture([{ type: 'account.patch', id, patch: { city: given } }]);
            """;
    private static final String VISITS =
            "return (await field.rows('visit')).map(({ state, result }) => `${state} ${result}`);";
    private static final String VISIT_WITH_60_LEADS = """
            const [account] = await field.rows('account');
            const id = field.newId();
            const data = { accountId: account.id, date: '2026-11-22', timeZone: 'Europe/Madrid', state: 'DONE' };
            const leads = Array.from({ length: 60 }, (_, at) => ({ type: 'lead.create', data: { name: `Lead ${at}`, visitId: id } }));
            await field.capture([{ type: 'visit.create', id, data }, ...leads]);
            """;

    private final MtlSystem mtl;
    private final BrowserPhone phone;

    WorkingWithoutANetworkIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.phone = new BrowserPhone(server, mtl, directory);
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
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
        assertThat(phone.arrived()).isEmpty();

        phone.app.goOnline();
        BrowserPhone.sync(tab);
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(phone.arrived()).isEqualTo(names);
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
    }

    @Test
    void whoseAnswerGotLostIsSentAgainAndArrivesOnce() {
        Page tab = phone.signedIn();
        phone.line.spoilNext(PUSH, Fault.cutAnswer(0), Fault.cutAnswer(90), Fault.cutRequest(300));
        List<String> names = phone.capture(tab, "Lost", 2);

        for (int attempt = 0; attempt < 4; attempt++) {
            BrowserPhone.sync(tab);
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

    @Test
    void whatWasTakenStaysAsItIsUntilItComesBack() {
        mtl.accounts(phone.username).create("name", "Fábrica Sol");
        Page tab = phone.signedIn();
        phone.app.goOffline();
        PhoneApp.run(tab, PLAN_AND_REPORT);
        phone.app.goOnline();
        phone.line.spoil(request -> request.startsWith("GET /mobile/v1/sync/pull") ? Fault.refused(503) : Fault.none());

        BrowserPhone.sync(tab);

        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(PhoneApp.run(tab, VISITS)).isEqualTo(List.of("DONE They go on"));
        phone.line.repair();
        BrowserPhone.sync(tab);
        assertThat(PhoneApp.run(tab, VISITS)).isEqualTo(List.of("DONE They go on"));
    }

    @Test
    void whatOneChangedOneselfIsNoConflictWhoeverCameBetween() {
        Row account = mtl.accounts(phone.username).create("name", "Fábrica Sol", "city", "Madrid");
        Page tab = phone.signedIn();
        mtl.accounts(phone.username).change(account, "website", "https://sol.example");
        phone.line.spoil(request -> request.startsWith("GET /mobile/v1/sync/pull") ? Fault.refused(503) : Fault.none());
        PhoneApp.run(tab, CHANGE_CITY, "Toledo");
        BrowserPhone.sync(tab);

        PhoneApp.run(tab, CHANGE_CITY, "Vigo");
        BrowserPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.attention();")).isEqualTo(List.of());
        assertThat(mtl.accounts(phone.username).read(account.id()).text("city")).isEqualTo("Vigo");
    }

    @Test
    void aPushRefusedAsAWholeCondemnsNothing() {
        Page tab = phone.signedIn();
        tab.route("**/sync/push", route -> route.fulfill(NOT_A_PUSH));
        List<String> names = phone.capture(tab, "Refused", 2);

        BrowserPhone.sync(tab);

        assertThat(PhoneApp.count(tab, "unsent")).isEqualTo(2);
        assertThat(PhoneApp.count(tab, "attention")).isZero();
        assertThat(PhoneApp.run(tab, "return field.status.problem.code;")).isEqualTo("validation-failed");
        tab.unrouteAll();
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void theOneOperationThatIsMeantIsPutAsideAndSentAgainAsItself() {
        Page tab = phone.signedIn();
        AtomicBoolean refusing = new AtomicBoolean(true);
        List<String> poisoned = new ArrayList<>();
        tab.route("**/sync/push", route -> {
            String body = inflated(route.request().postDataBuffer());
            boolean isPoisoned = body.contains("Poison");
            if (isPoisoned) {
                poisoned.add(body);
            }
            if (isPoisoned && refusing.get()) {
                route.fulfill(NOT_A_PUSH);
            } else {
                route.resume();
            }
        });
        List.of("Fine", "Poison", "Last").forEach(name -> phone.capture(tab, name, 1));

        BrowserPhone.sync(tab);

        assertThat(phone.arrived()).containsExactly("Fine 0", "Last 0");
        String op =
                (String) PhoneApp.run(tab, "const [{ op }, ...others] = await field.attention(); return op + others;");
        refusing.set(false);
        PhoneApp.run(tab, "await field.resolve(given, 'resend'); await field.sync();", op);
        assertThat(phone.arrived()).containsExactly("Fine 0", "Last 0", "Poison 0");
        assertThat(poisoned).last().asString().contains(op);
    }

    @Test
    void whoMayNotReadStillHandsInAndWhatIsTooOldIsFetchedAgain() {
        Page tab = phone.signedIn();
        tab.route("**/sync/pull*", route -> route.fulfill(problem(403, "client-too-old")));
        List<String> names = phone.capture(tab, "Old", 1);
        BrowserPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
        assertThat(PhoneApp.run(tab, "return field.status.problem.code;")).isEqualTo("client-too-old");
        tab.unrouteAll();

        tab.route(
                "**/sync/pull*",
                route -> route.fulfill(problem(410, "cursor-expired")),
                new RouteOptions().setTimes(1));
        List<String> bootstraps = new ArrayList<>();
        tab.onRequest(request -> {
            if (request.url().contains("/sync/bootstrap")) {
                bootstraps.add(request.url());
            }
        });
        BrowserPhone.sync(tab);
        assertThat(bootstraps).isNotEmpty();
        assertThat(PhoneApp.run(tab, "return field.status.problem;")).isNull();
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
    }

    private static FulfillOptions problem(int status, String code) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"code\": \"%s\", \"status\": %d}".formatted(code, status));
    }

    @Test
    void aVisitMayYieldMoreThanIsDoneTogether() {
        mtl.accounts(phone.username).create("name", "Fábrica Sol");
        Page tab = phone.signedIn();
        phone.app.goOffline();
        PhoneApp.run(tab, VISIT_WITH_60_LEADS);
        phone.app.goOnline();

        BrowserPhone.sync(tab);

        assertThat(PhoneApp.count(tab, "attention")).isZero();
        assertThat(phone.arrived()).hasSize(60);
    }

    private static String inflated(byte[] body) {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
