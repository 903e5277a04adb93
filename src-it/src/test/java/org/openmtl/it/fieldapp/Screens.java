package org.openmtl.it.fieldapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;

/** The app in the eyes of a person, who sees names and touches what they belong to. Each screen leaves a picture. For one thread. */
final class Screens {
    private final Page page;
    private final String story;
    private final List<String> complaints = new ArrayList<>();
    private int pictures;

    /** Whatever the page throws or its policy blocks is remembered. */
    Screens(Page page, String story) {
        this.page = page;
        this.story = story;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    void signIn(String username) {
        page.getByLabel("User name").waitFor();
        show("sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(RunningServer.DEMO_PASSWORD);
        button("Sign in").click();
        page.getByRole(AriaRole.NAVIGATION).waitFor();
        page.waitForCondition(() -> Boolean.TRUE.equals(PhoneApp.run(page, "return field.status.bootstrapped;")));
        show("today");
    }

    /** Logs a visit that was not planned, with photos and leads. */
    void writeVisit(String account, List<Path> photos, List<String> leads) {
        button("Capture").click();
        show("capture");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("visit", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        page.locator("#account").click();
        page.getByRole(AriaRole.SEARCHBOX).fill(account);
        page.locator("mtl-account-picker ul button").first().click();
        page.getByLabel("Goal reached").check();
        button("Add photos").setInputFiles(photos.toArray(Path[]::new));
        page.locator("mtl-thumbnail").nth(photos.size() - 1).waitFor();
        leads.forEach(this::addLead);
        show("visit");
        button("Save visit").click();
        page.locator("mtl-today").waitFor();
        show("saved-offline");
        assertThat(complaints).isEmpty();
    }

    private void addLead(String name) {
        page.locator("mtl-visit-leads")
                .getByRole(AriaRole.BUTTON, of(Pattern.compile("add", Pattern.CASE_INSENSITIVE)))
                .click();
        page.getByLabel("Name").first().fill(name);
        button("Add to the visit").click();
        page.locator("mtl-visit-leads").getByText(name).waitFor();
    }

    void seeVisitOf(String account) {
        page.getByText(account).first().waitFor();
        show("today");
    }

    /** Names of all leads on the leads' screen. */
    List<String> leads() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leads"))
                .click();
        Locator names = page.locator("mtl-leads .row strong");
        names.first().waitFor();
        show("leads");
        return names.allInnerTexts();
    }

    void seeEverythingSent() {
        page.waitForCondition(() -> PhoneApp.count(page, "unsent") + PhoneApp.count(page, "photosPending") == 0);
        assertThat(page.getByText("unsent")).isHidden();
        show("sent");
        assertThat(complaints).isEmpty();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions of(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private void show(String name) {
        pictures++;
        Path file = Product.screenshots().resolve("%s-%d-%s.png".formatted(story, pictures, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
