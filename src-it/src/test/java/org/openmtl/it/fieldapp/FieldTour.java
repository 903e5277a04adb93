package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmtl.it.harness.RunningServer;

/** A walk through every screen and sheet of the app, with something on each; looks closely at all of them. For one thread. */
final class FieldTour {
    private static final String SEED = """
            await field.sync();
            const [account] = await field.rows('account', { limit: 1 });
            const zone = { accountId: account.id, timeZone: 'Europe/Madrid' };
            const today = new Date().toISOString().slice(0, 10);
            const ids = { account: account.id, planned: field.newId(), done: field.newId(), lead: field.newId() };
            const about = { visitId: ids.done, accountId: account.id };
            await field.capture([{ type: 'visit.create', id: ids.planned,
              data: { ...zone, date: today, state: 'PLANNED', purpose: 'Renew the frame contract' } }]);
            await field.capture([
              { type: 'visit.create', id: ids.done, data: { ...zone, date: today, state: 'DONE', outcome: 'GOAL_REACHED',
                purpose: 'Review the pilot', result: 'They want to go on', nextStep: 'Send the plan' } },
              { type: 'finding.create', data: { ...about, kind: 'PAIN_POINT', text: 'Too many alarms at night' } },
              { type: 'promise.create', data: { ...about, promisedBy: 'US', what: 'Quotation', dueOn: today, state: 'OPEN' } },
              { type: 'lead.create', id: ids.lead, data: { name: 'Elena Castro', company: 'Iberia Grid', visitId: ids.done } },
            ]);
            await field.capture([{ type: 'account.patch', id: account.id, base: 1, patch: { lifecycleStage: 'NONSENSE' } }]);
            await field.sync();
            ids.event = (await field.rows('event', { limit: 1 }))[0].id;
            return ids;
            """;

    private static final List<String> ALL = List.of("""
            sign-in today accounts account visit visit-done visit-form plan leads lead lead-form lead-edit events event attention nowhere
            sheet-sync sheet-capture sheet-check-in sheet-pain-point sheet-accounts sheet-scanner sheet-contact
            door sheet-badge update expired locked-expired locked""".split("\\s+"));

    /** As when a newer version of the app waits. */
    private static final String NEWER_VERSION = """
            async () => {
              const { field } = await import('/field/app/door.js');
              const { status } = field;
              Object.defineProperty(field, 'status', { get: () => ({ ...status, updateReady: true }) });
              field.dispatchEvent(new Event('change'));
            }
            """;

    private static final String SESSION = """
            const { database } = field.installation;
            const [session] = await database.getAll('sessions');
            await database.put('sessions', { ...session, expired: given });
            """;
    private static final String FORTY_DAYS_LATER = """
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(`openmtl-field-${field.person.id}`);
            await database.put('meta', Date.now() - 40 * 24 * 3_600_000, 'lastSync');
            database.close();
            """;

    /** Elements that are to be touched but are lower than a finger, 48 pixels, or stand out to the right. */
    private static final String HARD_TO_TOUCH = """
            () => [...document.querySelectorAll('button, a, input, textarea')]
              .filter((each) => !each.matches('.covered, [role=switch]') && each.checkVisibility())
              .map((each) => [each, each.getBoundingClientRect()])
              .filter(([, { width, height, right }]) => height < 47.5 || width < 32 || right > innerWidth + 0.5)
              .map(([each]) => 'hard to touch: ' + each.outerHTML.slice(0, 200))
            """;

    private final Page tab;
    private final String language;
    private final Path pictures;
    private final List<String> looked = new ArrayList<>();
    private final Map<String, List<String>> complaints = new LinkedHashMap<>();

    FieldTour(Page tab, String language, Path pictures) {
        this.tab = tab;
        this.language = language;
        this.pictures = pictures;
        tab.onPageError(error -> complain("script", error));
        tab.evaluate("(language) => localStorage.setItem('mtl.language', language)", language);
        tab.reload();
    }

    /** What was wrong, by screen. */
    Map<String, List<String>> walk(String username) {
        signIn(username);
        @SuppressWarnings("unchecked")
        Map<String, String> ids = (Map<String, String>) PhoneApp.run(tab, SEED);
        places(ids).forEach(this::visit);
        sheets(ids);
        door(ids.get("event"));
        troubles();
        assertThat(looked).containsExactlyInAnyOrderElementsOf(ALL);
        return complaints;
    }

    private void signIn(String username) {
        look("sign-in");
        tab.locator("#username").fill(username);
        tab.locator("#password").fill(RunningServer.DEMO_PASSWORD);
        tab.locator("form .primary").click();
        tab.locator(".nav").waitFor();
    }

    private static Map<String, String> places(Map<String, String> ids) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("today", "/today");
        places.put("accounts", "/accounts");
        places.put("account", "/accounts/" + ids.get("account"));
        places.put("visit", "/visits/" + ids.get("planned"));
        places.put("visit-done", "/visits/" + ids.get("done"));
        places.put("visit-form", "/visits/" + ids.get("planned") + "/report");
        places.put("plan", "/plan");
        places.put("leads", "/leads");
        places.put("lead", "/leads/" + ids.get("lead"));
        places.put("lead-form", "/leads/new");
        places.put("lead-edit", "/leads/" + ids.get("lead") + "/edit");
        places.put("events", "/events");
        places.put("attention", "/attention");
        places.put("nowhere", "/accounts/none");
        places.put("event", "/events/" + ids.get("event"));
        return places;
    }

    private void visit(String name, String path) {
        go(path);
        look(name);
    }

    private void sheets(Map<String, String> ids) {
        sheet("/today", ".sync-chip", "sheet-sync");
        sheet("/today", ".nav-capture", "sheet-capture");
        sheet("/visits/" + ids.get("planned"), ".actions .tonal", "sheet-check-in");
        sheet("/visits/" + ids.get("planned") + "/report", "mtl-yield-list button", "sheet-pain-point");
        sheet("/plan", "#account", "sheet-accounts");
        sheet("/leads/new?from=scan", "h1", "sheet-scanner");
        sheet("/leads/" + ids.get("lead"), ".actions button", "sheet-contact");
    }

    private void door(String event) {
        go("/events/" + event);
        tab.locator(".segments button").last().click();
        look("door");
        tab.locator(".door-tools button").first().click();
        tab.locator("#pasted").fill("Nobody's ticket");
        tab.locator("dialog[open] .primary").click();
        tab.locator("dialog[open] .result:not(:empty)").waitFor();
        look("sheet-badge");
        tab.keyboard().press("Escape");
    }

    /** What is shown when somebody has to do something before going on. */
    private void troubles() {
        tab.evaluate(NEWER_VERSION);
        look("update");
        PhoneApp.run(tab, SESSION, "token-expired");
        reload("mtl-session-notice aside");
        look("expired");
        PhoneApp.run(tab, FORTY_DAYS_LATER);
        reload("mtl-sign-in");
        look("locked-expired");
        tab.context().setOffline(true);
        PhoneApp.run(tab, SESSION, null);
        tab.reload();
        tab.locator(".empty-icon").waitFor();
        look("locked");
        tab.context().setOffline(false);
    }

    private void reload(String until) {
        tab.reload();
        tab.locator(until).waitFor();
    }

    private void sheet(String path, String opener, String name) {
        go(path);
        if (!opener.equals("h1")) {
            tab.locator(opener).first().click();
        }
        Locator open = tab.locator("dialog[open]");
        open.waitFor();
        look(name);
        tab.keyboard().press("Escape");
    }

    private void go(String path) {
        PhoneApp.go(tab, path);
    }

    private void look(String name) {
        looked.add(name);
        tab.locator("h1").first().waitFor();
        tab.evaluate(
                "() => Promise.all(document.getAnimations().filter((each) => each.effect.getTiming().iterations === 1)"
                        + ".map((each) => each.finished))");
        tab.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + "-" + language + ".png")));
        Axe.complaints(tab).forEach(complaint -> complain(name, complaint));
        hardToTouch().forEach(complaint -> complain(name, complaint));
    }

    @SuppressWarnings("unchecked")
    private List<String> hardToTouch() {
        return (List<String>) tab.evaluate(HARD_TO_TOUCH);
    }

    private void complain(String where, String complaint) {
        complaints.computeIfAbsent(where, any -> new ArrayList<>()).add(complaint);
    }
}
