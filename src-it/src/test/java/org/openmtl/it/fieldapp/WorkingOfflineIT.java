package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** What the field app is for, by hand and eye: a visit without a network, with everything that comes of it. */
@MtlTest
class WorkingOfflineIT {
    private static final List<String> LEADS = List.of("Ana Ruiz", "Bo Berg", "李雷");
    private static final int LONGEST_SIDE = 1600;
    private static final int MOST_BYTES = 180_000;

    private static final String IS_KEPT = "return JSON.stringify(await field.drafts('visit:')).includes('Alarms');";
    private static final String FILL_THE_STORE = """
            () => {
              const { put } = IDBObjectStore.prototype;
              IDBObjectStore.prototype.put = function (...given) {
                if (globalThis.isFull && this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError');
                return put.apply(this, given);
              };
              globalThis.isFull = true;
            }
            """;
    private static final String EMPTY_THE_STORE = "() => { globalThis.isFull = false; }";

    private final MtlSystem mtl;
    private final Path directory;
    private final Line line;
    private final PhoneApp phone;
    private final String username;
    private final String manager;
    private final Row account;
    private Screens screens;

    WorkingOfflineIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.directory = directory;
        this.line = Line.to(server.url());
        this.phone = new PhoneApp(line, directory.resolve("profile"));
        Team team = Team.found(mtl);
        this.username = team.hire("FIELD");
        this.manager = team.hire("SALES_MANAGER");
        this.account = mtl.accounts(manager).create("name", "Fábrica Sol", "city", "Toledo");
    }

    @BeforeEach
    void takeThePhone() {
        screens = new Screens(phone.open(), "working-offline");
    }

    @AfterEach
    void putItAway() throws IOException {
        phone.close();
        line.close();
    }

    @Test
    void aVisitWithPhotosAndLeadsSurvivesAndArrivesOnce() throws Exception {
        screens.signIn(username);
        PhoneApp.awaitShell(screens.page());
        phone.goOffline();

        screens.writeVisit("fabrica", List.of(Pictures.photo(directory, 1), Pictures.photo(directory, 2)), LEADS);
        phone.kill();

        screens = new Screens(phone.open(), "working-offline-reopened");
        screens.seeVisitOf("Fábrica Sol");
        assertThat(PhoneApp.count(screens.page(), "unsent")).isEqualTo(1 + LEADS.size());
        assertThat(PhoneApp.count(screens.page(), "photosPending")).isEqualTo(2);
        assertThat(screens.leads()).containsExactlyInAnyOrderElementsOf(LEADS);

        phone.goOnline();
        screens.seeEverythingSent();
        assertThat(PhoneApp.count(screens.page(), "attention")).isZero();
        assertArrivedOnce();
    }

    @Test
    void anAmendmentSaysOnlyWhatWasChanged() {
        Row visit = visit("state", "DONE", "result", "Mine", "note", "Erase me", "purpose", "Pilot");
        screens.signIn(username);
        Page page = screens.page();
        Page other = phone.open();
        Stream.of(page, other).forEach(tab -> open(tab, visit));
        mtl.visits(manager).change(visit, "result", "Corrected");

        page.locator("#note").fill("");
        other.locator("#nextStep").fill("Go on");
        Stream.of(page, other).forEach(WorkingOfflineIT::save);
        page.waitForCondition(() -> PhoneApp.count(page, "unsent") == 0);

        JsonNode amended = mtl.visits(manager).read(visit.id()).json();
        assertThat(amended.get("result").asText()).isEqualTo("Corrected");
        assertThat(amended.get("nextStep").asText()).isEqualTo("Go on");
        assertThat(amended.get("purpose").asText()).isEqualTo("Pilot");
        assertThat(amended.hasNonNull("note")).isFalse();
        assertThat(PhoneApp.count(page, "attention")).isZero();
    }

    @Test
    void whatIsTypedInASheetOutlivesTheBrowserAndAFullStore() {
        Row visit = visit("state", "PLANNED");
        screens.signIn(username);
        PhoneApp.awaitShell(screens.page());
        open(screens.page(), visit);
        Locator add = screens.page().locator("mtl-yield-list button").first();
        add.click();
        screens.page().locator("dialog[open] textarea").fill("Alarms at night");
        screens.page().mouse().click(180, 5);
        screens.page().keyboard().press("Escape");
        assertThat(screens.page().locator("dialog[open]").count()).isEqualTo(1);
        screens.page().waitForCondition(() -> Boolean.TRUE.equals(PhoneApp.run(screens.page(), IS_KEPT)));
        phone.kill();

        Page page = phone.open();
        open(page, visit);
        page.getByText("Alarms at night").waitFor();
        page.evaluate(FILL_THE_STORE);
        page.locator("button[form=visit]").click();
        page.getByText("Could not be saved").waitFor();
        page.evaluate(EMPTY_THE_STORE);
        save(page);
        page.waitForCondition(() -> PhoneApp.count(page, "unsent") == 0);
        assertThat(mtl.visits(manager).read(visit.id()).text("state")).isEqualTo("DONE");
        assertThat(PhoneApp.run(page, "return (await field.rows('finding')).map(({ text }) => text);"))
                .isEqualTo(List.of("Alarms at night"));
    }

    private Row visit(Object... more) {
        Object[] usual = {"accountId", account.id(), "date", LocalDate.now().toString()};
        return mtl.visits(username)
                .create(Stream.of(usual, more).flatMap(Stream::of).toArray());
    }

    private static void open(Page tab, Row visit) {
        tab.locator(".nav").waitFor();
        tab.evaluate("(id) => { location.hash = `/visits/${id}/report`; }", visit.id());
        tab.locator("#note").waitFor();
    }

    private static void save(Page tab) {
        tab.locator("button[form=visit]").click();
        tab.locator("mtl-today").waitFor();
    }

    private void assertArrivedOnce() throws IOException {
        List<JsonNode> visits = mtl.visits(manager).list("limit=200");
        assertThat(visits).hasSize(1);
        JsonNode visit = visits.get(0);
        assertThat(visit.get("accountId").asText()).isEqualTo(account.id());
        assertThat(visit.get("state").asText()).isEqualTo("DONE");
        assertThat(mtl.leads(manager).list("limit=200"))
                .allSatisfy(lead -> assertThat(lead.get("visitId")).isEqualTo(visit.get("id")))
                .extracting(lead -> lead.get("name").asText())
                .containsExactlyInAnyOrderElementsOf(LEADS);
        assertThat(visit.get("photos")).hasSize(2);
        for (JsonNode photo : visit.get("photos")) {
            assertIsWhole(photo);
        }
    }

    private void assertIsWhole(JsonNode photo) throws IOException {
        byte[] file =
                mtl.as(manager).download("/api/v1/files/" + photo.get("id").asText());
        assertThat(file).hasSize(photo.get("len").asInt()).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET, "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(LONGEST_SIDE);
    }
}
