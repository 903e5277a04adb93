package org.openmtl.it.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.mail.MailBoxes;
import org.openmtl.it.mail.ReceivedMail;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;

/** The mail that asks to confirm gets to the mail server over real SMTP, whatever that server is up to. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailingConfirmationsIT {
    private final MtlSystem mtl;
    private final Database database;
    private final MailBoxes mail = new MailBoxes();

    MailingConfirmationsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @AfterAll
    void stop() {
        mail.close();
    }

    @Test
    void theNameOfAFormAddsNoHeader() {
        OptInForm form = OptInForm.add(mtl, "Fair\r\nBcc: eve@example.com\r\n\r\nBuy!");
        String email = Companies.email();
        form.submit(email, Companies.name()).expect(202);

        ReceivedMail asked = mail.await(email, 1);

        assertThat(asked.subject()).isEqualTo("Please confirm: Fair Bcc: eve@example.com Buy!");
        assertThat(asked.headers()).noneMatch(header -> header.startsWith("Bcc"));
        assertThat(mail.of("eve@example.com")).isEmpty();
    }

    @Test
    void mailWaitsForAServerThatIsDown() {
        OptInForm form = form();
        String email = Companies.email();
        mail.goDown();
        try {
            form.submit(email, Companies.name()).expect(202);
            awaitMail(email, "UNREACHABLE");
            mtl.anyone().get("/health/ready").expect(200);
        } finally {
            mail.comeUp();
        }
        now(email);
        assertThat(mail.await(email, 1).link()).startsWith("https://");
        awaitMail(email, "SENT");
        assertThat(database.column("select text from platform.mail where recipient = ?", email))
                .containsOnlyNulls();
    }

    @Test
    void mailThatIsRefusedForNowComesAgainAndForGoodDoesNot() {
        OptInForm form = form();
        String busy = Companies.email();
        String unknown = Companies.email();
        mail.refuse(busy, 451);
        mail.refuse(unknown, 550);

        form.submit(busy, Companies.name()).expect(202);
        form.submit(unknown, Companies.name()).expect(202);
        awaitMail(busy, "DEFERRED");
        awaitMail(unknown, "REFUSED");
        assertThat(state(busy)).containsExactly("PENDING 451");
        assertThat(state(unknown)).containsExactly("DEAD 550");
        assertThat(mtl.anyone().get("/metrics").expect(200).body())
                .containsPattern("mtl_mail_failing\\S* [1-9]")
                .contains("mtl_facts_failing");

        mail.take(busy);
        now(busy);
        mail.await(busy, 1);
    }

    private OptInForm form() {
        return OptInForm.add(mtl, "Fair 2026");
    }

    /** Waits until the last attempt has ended so. */
    private void awaitMail(String email, String outcome) {
        Awaitility.await()
                .until(() -> database.column(
                                "select outcome from platform.mail where recipient = ? and lease is null", email)
                        .equals(List.of(outcome)));
    }

    private List<@Nullable String> state(String email) {
        return database.column("select state || ' ' || reply from platform.mail where recipient = ?", email);
    }

    /** Has it tried now that would be tried some time. */
    private void now(String email) {
        try {
            database.run("update platform.mail set due_at = now() where recipient = ? and lease is null", email);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
