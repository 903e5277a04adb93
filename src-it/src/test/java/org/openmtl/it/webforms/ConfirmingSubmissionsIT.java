package org.openmtl.it.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.mail.MailBoxes;
import org.openmtl.it.mail.ReceivedMail;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** With double opt-in a lead comes of a submission when whoever reads the mail of its address says so. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmingSubmissionsIT {
    private final MtlSystem mtl;
    private final Database database;
    private final MailBoxes mail = new MailBoxes();

    ConfirmingSubmissionsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @AfterAll
    void stop() {
        mail.close();
    }

    @Test
    void aLeadComesOfItWhenItIsConfirmedAndNotBefore() throws SQLException {
        OptInForm form = form();
        String email = Companies.email();
        String company = Companies.name();

        assertThat(form.submit(email, company).expect(202).body()).isEqualTo("{\"received\":true}");
        ReceivedMail asked = mail.await(email, 1);
        assertThat(asked.from()).isEqualTo(SharedServer.MAIL_FROM);
        assertThat(asked.subject()).isEqualTo("Please confirm: Fair 2026");
        assertThat(asked.html()).contains("href=\"" + asked.link() + "\"");
        assertThat(asked.text()).doesNotContain(company);
        database.run(
                "update leads.web_form_confirmation set submitted_at = submitted_at - interval '1 hour' where email = ?",
                email);

        String page = page(asked);
        assertThat(mtl.anyone().get(page).expect(200).body())
                .contains(email, "Fair 2026", "v3", "<form method=\"post\">");
        mtl.anyone().send("HEAD", page, "").expect(200);
        assertThat(leads(company)).isEmpty();
        assertThat(form.counts()).containsExactly(1L, 0L, 0L);

        assertThat(OptInForm.press(mtl.anyone(), page).expect(200).body())
                .contains("Thank you")
                .doesNotContain(email, "<form");

        JsonNode lead = lead(company);
        assertThat(lead.get("channel").asText()).isEqualTo("web-form");
        assertThat(lead.get("email").asText()).isEqualTo(email);
        assertThat(lead.get("unitId")).isEqualTo(form.form().get("unitId"));
        assertThat(lead.get("consentText").asText()).isEqualTo("v3");
        assertThat(lead.get("attributes").get("utm_source").asText()).isEqualTo("news");
        OffsetDateTime submitted = OffsetDateTime.parse(
                lead.get("attributes").get("consent_submitted_at").asText());
        assertThat(Duration.between(
                        submitted, OffsetDateTime.parse(lead.get("consentAt").asText())))
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(2));
        assertThat(database.column(
                        "select kind from leads.touch where lead_id = ?::uuid and at = ?::timestamptz",
                        lead.get("id").asText(),
                        submitted.toString()))
                .containsExactly("lead.captured");
        assertThat(database.column(
                        "select payload ->> 'submittedAt' from leads.raw_payload where lead_id = ?::uuid",
                        lead.get("id").asText()))
                .containsExactly(submitted.toInstant().toString());
        assertThat(form.counts()).containsExactly(0L, 1L, 0L);
    }

    @Test
    void confirmingAgainChangesNothing() {
        OptInForm form = form();
        String email = Companies.email();
        String company = Companies.name();
        form.submit(email, company).expect(202);
        String page = page(mail.await(email, 1));

        OptInForm.press(mtl.anyone(), page).expect(200);
        assertThat(OptInForm.press(mtl.anyone(), page).expect(200).body()).contains("Thank you");
        assertThat(mtl.anyone().get(page).expect(200).body())
                .contains("Thank you")
                .doesNotContain(email);

        assertThat(leads(company)).hasSize(1);
        assertThat(form.counts()).containsExactly(0L, 1L, 0L);
        assertThat(database.number(
                        "select count(*) from leads.web_form_confirmation where form_id = ?::uuid and given is not null",
                        form.form().get("id").asText()))
                .isZero();
    }

    @Test
    void thePageIsSafeToOpen() {
        OptInForm form = OptInForm.add(mtl, "<script>alert(1)</script>");
        String email = Companies.email();
        form.submit(email, Companies.name()).expect(202);

        Answer page = mtl.anyone().get(page(mail.await(email, 1))).expect(200);

        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.header("X-Frame-Options")).hasValue("DENY");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void whoReadsChineseIsAskedInChinese() {
        String email = Companies.email();
        form().submit("zh-CN,zh;q=0.9,en;q=0.8", "company", Companies.name(), "email", email)
                .expect(202);

        ReceivedMail asked = mail.await(email, 1);

        assertThat(asked.subject()).isEqualTo("请确认：Fair 2026");
        assertThat(asked.text()).startsWith("您好");
        assertThat(mtl.anyone().get(page(asked)).expect(200).body())
                .contains("<html lang=\"zh-CN\">", "确认")
                .doesNotContain("v3");
        assertThat(OptInForm.press(mtl.anyone(), page(asked)).expect(200).body())
                .contains("谢谢");
    }

    @Test
    void anAddressIsWrittenToOnceInAWhileAndNobodyIsToldSo() throws SQLException {
        OptInForm form = form();
        String email = Companies.email();
        String later = Companies.name();
        Answer first = form.submit(email, Companies.name()).expect(202);
        mail.await(email, 1);

        Answer second = form.submit(email.toUpperCase(Locale.ROOT), later).expect(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(form.counts()).containsExactly(1L, 0L, 0L);

        database.run(
                "update leads.web_form_confirmation set submitted_at = submitted_at - interval '11 minutes' where email = ?",
                email);
        form.submit(email, later).expect(202);
        mail.await(email, 2);
        assertThat(form.counts()).containsExactly(2L, 0L, 0L);

        database.run(
                "update leads.web_form_confirmation set submitted_at = submitted_at - interval '11 minutes' where email = ?",
                email);
        repeat(email, 3);
        form.submit(email, later).expect(202);
        assertThat(form.counts()).containsExactly(5L, 0L, 0L);
    }

    @Test
    void aFormWritesSoManyMailsInAnHour() throws SQLException {
        OptInForm form = form();
        String email = Companies.email();
        form.submit(email, Companies.name()).expect(202);
        repeat(email, 999);

        Answer refused = form.submit(Companies.email(), Companies.name());

        Problems.expect(refused, 429);
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void whatNobodyConfirmsInTimeIsForgotten() throws SQLException {
        OptInForm form = form();
        String email = Companies.email();
        String company = Companies.name();
        form.submit(email, company).expect(202);
        String page = page(mail.await(email, 1));
        database.run(
                "update leads.web_form_confirmation set submitted_at = now() - interval '8 days', expires_at = now() - interval '1 day'"
                        + " where email = ?",
                email);

        assertThat(mtl.anyone().get(page).expect(404).body()).contains("does not work any more");
        OptInForm.press(mtl.anyone(), page).expect(404);
        assertThat(form.counts()).containsExactly(0L, 0L, 1L);
        Chores.of(database).run("forget-confirmations");

        assertThat(database.number("select count(*) from leads.web_form_confirmation where email = ?", email))
                .isZero();
        assertThat(form.counts()).containsExactly(0L, 0L, 1L);
        assertThat(leads(company)).isEmpty();
    }

    @Test
    void aLinkThatIsNotOursIsOfNoUse() {
        for (String token : List.of("", "x", "A".repeat(43), "A".repeat(5000), "..%2F..%2Fhealth")) {
            Answer answer = mtl.anyone().get("/confirm/" + token);
            assertThat(answer.status()).as(token).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("AAAA");
        }
        Answer chinese = mtl.anyone().with("Accept-Language", "zh-CN").get("/confirm/" + "A".repeat(43));
        assertThat(chinese.expect(404).body()).contains("此链接已失效");
        OptInForm.press(mtl.anyone(), "/confirm/" + "A".repeat(43)).expect(404);
    }

    @Test
    void whoOpensLinksTooOftenHasToWait() throws SQLException {
        database.run("insert into leads.confirmation_rate (sender, minute, asked)"
                + " select sha256('confirmation 127.0.0.1'), m, 60 from unnest(array[date_trunc('minute', now()),"
                + " date_trunc('minute', now() + interval '1 minute')]) m"
                + " on conflict (sender, minute) do update set asked = 60");
        try {
            Answer refused = mtl.anyone().get("/confirm/" + "A".repeat(43)).expect(429);
            assertThat(refused.header("Retry-After")).hasValue("60");
            assertThat(refused.body()).contains("Too many attempts");
        } finally {
            database.run("delete from leads.confirmation_rate");
        }
    }

    @Test
    void aSubmissionWithoutAnAddressThatMailCanGoToIsRefused() {
        OptInForm form = form();

        for (String email :
                List.of("", "李@example.com", "a..b@example.com", "ana@example.com\r\nBcc: eve@example.com")) {
            Answer refused = form.submit("en", "company", "X", "email", email);
            assertThat(Problems.fields(Problems.expect(refused, 400))).containsExactly("email");
        }
        assertThat(Problems.fields(Problems.expect(
                        form.submit("en", "company", "X", "email", "ana@example.com", "stage", "WON"), 400)))
                .containsExactly("stage");
        assertThat(form.counts()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void itIsChosenByThoseWhoKeepTheForm() {
        OptInForm form = form();
        String path = form.path();
        JsonNode changed = mtl.as(OptInForm.KEEPER)
                .patch(path, "\"1\"", Json.object("doubleOptIn", false))
                .expect(200)
                .json();
        assertThat(changed.get("doubleOptIn").asBoolean()).isFalse();
        String company = Companies.name();
        form.submit(Companies.email(), company).expect(202);
        assertThat(leads(company)).hasSize(1);

        Answer refused = mtl.as(OptInForm.KEEPER)
                .patch(path, "\"2\"", Json.object("doubleOptIn", true, "fields", List.of("name")));
        assertThat(Problems.fields(Problems.expect(refused, 400))).containsExactly("fields");
        Problems.expect(mtl.as(MtlSystem.ANALYST).get(path + "/confirmations"), 403);
        Problems.expect(
                mtl.as(MtlSystem.MANAGER).get(path.replaceAll("[0-9a-f]{12}$", "000000000000") + "/confirmations"),
                404);
    }

    private OptInForm form() {
        return OptInForm.add(mtl, "Fair 2026");
    }

    /** The server is reached from outside under another name than from here. */
    private static String page(ReceivedMail asked) {
        assertThat(asked.link()).startsWith(SharedServer.PUBLIC_URL + "/confirm/");
        return URI.create(asked.link()).getPath();
    }

    /** As if it had been sent again and again. */
    private void repeat(String email, int times) throws SQLException {
        database.run(
                "insert into leads.web_form_confirmation (id, unit_id, form_id, address, token, email, shown, given, language,"
                        + " submitted_at, expires_at, created_by) select gen_random_uuid(), unit_id, form_id, address,"
                        + " sha256(gen_random_uuid()::text::bytea), email, shown, given, language, submitted_at, expires_at, created_by"
                        + " from (select * from leads.web_form_confirmation where email = ? order by submitted_at desc limit 1) c,"
                        + " generate_series(1, ?)",
                email,
                times);
    }

    private List<@Nullable String> leads(String company) {
        return database.column("select id from leads.lead where company = ?", company);
    }

    private JsonNode lead(String company) {
        return mtl.as(OptInForm.KEEPER)
                .get("/api/v1/leads/" + leads(company).get(0))
                .expect(200)
                .json();
    }
}
