package org.openmtl.it.fieldapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/** A phone without room says so where the person looks, and throws nothing away. */
@MtlTest
class FillingThePhoneIT {
    private static final String PROMISE = """
            const [account] = await field.rows('account');
            await field.capture([{ type: 'promise.create', data: { accountId: account.id, promisedBy: 'US', what: 'A sample' } }]);
            return account.id;
            """;

    private static final String FILL = """
            () => {
              const { put } = IDBObjectStore.prototype;
              globalThis.makeRoom = () => { IDBObjectStore.prototype.put = put; };
              IDBObjectStore.prototype.put = () => { throw new DOMException('No room', 'QuotaExceededError'); };
            }
            """;

    private static final String CLOSE_DATABASE = """
            if (sessionStorage.getItem('room') === null) {
              indexedDB.open = () => { throw new DOMException('No room', 'QuotaExceededError'); };
            }
            """;

    private final BrowserPhone phone;

    FillingThePhoneIT(RunningServer server, MtlSystem mtl) {
        this.phone = new BrowserPhone(server, mtl);
        mtl.accounts(phone.username).create("name", "Kept together");
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void aSheetStaysOpenWithWhatWasChosenUntilItCanBeKept() {
        Page tab = phone.signedIn();
        String account = (String) PhoneApp.run(tab, PROMISE);
        BrowserPhone.show(tab, "/accounts/" + account);
        tab.getByText("A sample").first().click();
        Locator sheet = tab.locator("dialog[open]");
        sheet.getByLabel("Kept").check();
        tab.evaluate(FILL);

        Locator save = sheet.locator("button.primary");
        save.click();

        assertThat(sheet.getByRole(AriaRole.ALERT))
                .hasText("Could not be saved. What you wrote is kept, please try again.");
        assertThat(sheet.getByLabel("Kept")).isChecked();
        tab.evaluate("makeRoom()");
        save.click();
        assertThat(sheet).hasCount(0);
        assertThat(PhoneApp.run(tab, "return (await field.rows('promise')).map(({ state }) => state);"))
                .isEqualTo(List.of("KEPT"));
    }

    @Test
    void anAppThatCannotOpenItsDatabaseSaysSoAndOpensOnceItCan() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Captured before", 1);
        tab.addInitScript(CLOSE_DATABASE);

        tab.reload();

        Locator page = tab.locator("#broken");
        assertThat(page).containsText("What you captured is safe on this phone.");
        assertThat(page).containsText("无法打开 OpenMTL");
        assertThat(tab.locator("mtl-shell")).hasCount(0);
        tab.evaluate("sessionStorage.setItem('room', '')");
        page.getByRole(AriaRole.BUTTON).click();
        tab.locator(".nav").waitFor();
        assertThat(tab.locator("#broken")).hasCount(0);
        assertThat(BrowserPhone.shown(tab)).isEqualTo(names);
    }
}
