package org.openmtl.it.fieldapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** What is known of a lead is put right on the phone, without a network, and nobody else's change is lost by it. */
@MtlTest
class EditingLeadsIT {
    private static final String CAPTURE = """
            const id = field.newId();
            await field.capture([{ type: 'lead.create', id, data: { name: 'Jon Doe' } }]);
            return id;
            """;

    private final MtlSystem mtl;
    private final BrowserPhone phone;
    private final String presses;
    private final String shifts;
    private Page tab;
    private Row lead;

    EditingLeadsIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = new BrowserPhone(server, mtl);
        this.presses = define("Presses");
        this.shifts = define("Shifts");
    }

    @BeforeEach
    void openTheLead() {
        Map<String, Integer> attributes = Map.of(presses, 3, shifts, 2);
        lead = mtl.leads(phone.username)
                .create(
                        "name",
                        "Elena Castor",
                        "company",
                        Companies.name(),
                        "jobTitle",
                        "Buyer",
                        "attributes",
                        attributes);
        tab = phone.signedIn();
        BrowserPhone.show(tab, "/leads/" + lead.id());
        phone.app.goOffline();
        edit();
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void onlyWhatWasChangedIsSent() {
        mtl.leads(phone.username).change(lead, "city", "Lugo", "attributes", Map.of(shifts, 3));

        tab.locator("#name").fill("Elena Castro");
        tab.locator("#jobTitle").fill("");
        tab.locator("#question-" + presses).fill("4");
        save();

        assertThat(tab.locator("[data-screen=lead] h1")).hasText("Elena Castro");
        assertThat(shownAttributes()).containsEntry(presses, 4).containsEntry(shifts, 2);
        phone.app.goOnline();
        BrowserPhone.sync(tab);
        JsonNode known = mtl.leads(phone.username).read(lead.id()).json();
        assertThat(known.get("name").asText()).isEqualTo("Elena Castro");
        assertThat(known.has("jobTitle")).isFalse();
        assertThat(known.get("city").asText()).isEqualTo("Lugo");
        assertThat(known.at("/attributes/" + presses).asInt()).isEqualTo(4);
        assertThat(known.at("/attributes/" + shifts).asInt()).isEqualTo(3);
        assertThat(PhoneApp.count(tab, "attention")).isZero();
    }

    @Test
    void aLeadThatWasNotSentYetIsPutRightToo() {
        String captured = (String) PhoneApp.run(tab, CAPTURE);
        PhoneApp.go(tab, "/leads/" + captured);
        edit();
        tab.locator("#name").fill("John Doe");
        tab.locator("#question-" + shifts).fill("3");
        save();
        assertThat(PhoneApp.count(tab, "unsent")).isEqualTo(2);

        phone.app.goOnline();
        BrowserPhone.sync(tab);

        JsonNode known = mtl.leads(phone.username).read(captured).json();
        assertThat(known.get("name").asText()).isEqualTo("John Doe");
        assertThat(known.at("/attributes/" + shifts).asInt()).isEqualTo(3);
        assertThat(PhoneApp.count(tab, "attention")).isZero();
    }

    @Test
    void whatIsBeingChangedIsKeptUntilItIsThrownAway() {
        tab.locator("#city").fill("Vigo");
        tab.locator("#question-" + presses).fill("");
        PhoneApp.go(tab, "/leads");
        PhoneApp.go(tab, "/leads/" + lead.id() + "/edit");
        assertThat(tab.locator("#city")).hasValue("Vigo");
        assertThat(tab.locator("#question-" + presses)).hasValue("");

        tab.locator("form .danger-text").click();
        tab.locator("dialog[open] .danger").click();
        awaitTheEnd();
        PhoneApp.go(tab, "/leads/" + lead.id() + "/edit");

        assertThat(tab.locator("#city")).hasValue("");
        assertThat(tab.locator("#question-" + presses)).hasValue("3");
        save();
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
    }

    @Test
    void aLeadCannotBeLeftWithoutAName() {
        tab.locator("#name").fill("");
        tab.locator("#company").fill(" ");
        tab.locator("main .primary").click();

        assertThat(tab.locator("[role=alert].fault")).isVisible();
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
    }

    private void edit() {
        tab.locator(".bar a.icon-button").click();
        tab.locator("[data-screen=lead-edit] form").waitFor();
    }

    private void save() {
        tab.locator("main .primary").click();
        awaitTheEnd();
    }

    private void awaitTheEnd() {
        assertThat(tab.locator("[data-screen=lead-edit]")).hasCount(0);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shownAttributes() {
        return (Map<String, Object>)
                PhoneApp.run(tab, "return (await field.row('lead', given)).attributes;", lead.id());
    }

    private String define(String label) {
        String name = "p" + Companies.unique();
        String body = Json.object("kind", "LEAD", "name", name, "type", "INTEGER", "label", Map.of("en", label));
        mtl.as(MtlSystem.ADMIN).post("/api/v1/custom-fields", body).expect(201);
        return name;
    }
}
