package org.openmtl.leads.webforms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.platform.mail.MailMessage;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

class AskingToConfirmTest {
    private static final String LINK = "https://crm.example.com/confirm/abc";

    @Test
    void theMailIsInEnglish() {
        MailMessage mail = mail("Fair 2026", 7, Locale.ENGLISH);

        assertThat(mail.subject()).isEqualTo("Please confirm: Fair 2026");
        assertThat(mail.text()).contains("\u201cFair 2026\u201d", "\n" + LINK + "\n", "7 days", "it was not you");
        assertThat(mail.html()).contains("<a href=\"" + LINK + "\">");
        assertThat(mail("Fair", 1, Locale.ENGLISH).text()).contains("for one day.");
    }

    @Test
    void theMailIsInChinese() {
        MailMessage mail = mail("展会", 7, Locale.SIMPLIFIED_CHINESE);

        assertThat(mail.subject()).isEqualTo("请确认：展会");
        assertThat(mail.text()).contains("“展会”", "\n" + LINK + "\n", "7 天");
    }

    @Test
    void theNameOfAFormCannotBecomeAHeaderOrMarkup() {
        MailMessage mail =
                mail("Fair\r\nBcc: eve@example.com\u0085<b>now</b>" + "\ud83d\ude00".repeat(100), 7, Locale.ENGLISH);

        assertThat(mail.subject()).startsWith("Please confirm: Fair Bcc: ").doesNotContain("\r", "\n");
        assertThat(mail.html()).contains("&lt;b&gt;now").doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({"zh-TW, zh-CN", "zh, zh-CN", "en-GB, en", "de, en", "*, en"})
    void theLanguageIsTheFirstThereIs(String wanted, String language) {
        assertThat(OptInMail.language(List.of(Locale.forLanguageTag(wanted))).toLanguageTag())
                .isEqualTo(language);
    }

    @Test
    void aLanguageWithoutTextsIsPassedOver() {
        assertThat(OptInMail.language(List.of(Locale.GERMAN, Locale.CHINA, Locale.ENGLISH)))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(OptInMail.language(List.of())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aTokenIsItsOwnAndCannotBeGuessed() {
        OptInToken token = OptInToken.random();

        assertThat(OptInToken.of(token.text())).hasValue(token);
        assertThat(OptInToken.random().hash()).isNotEqualTo(token.hash());
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(OptInToken.of(token.text() + "x")).isEmpty();
        assertThat(OptInToken.of("../" + token.text().substring(3))).isEmpty();
    }

    @Test
    void whereNoMailIsSentNoFormAsksForIt() {
        assertThatThrownBy(() -> OptInRules.check(form("[\"email\"]"), null, false))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field, FieldError::rule)
                                .containsExactly(tuple("doubleOptIn", "mail-off")));
        assertThatCode(() ->
                        OptInRules.check(form("[\"email\"]").with(WebFormFields.DOUBLE_OPT_IN, false), null, false))
                .doesNotThrowAnyException();
    }

    @Test
    void aFormThatAsksForItShowsTheAddress() {
        assertThatCode(() -> OptInRules.check(form("[\"name\", \"email\"]"), null, true))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OptInRules.check(form("[\"name\"]"), null, true))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("fields"));
    }

    private static Values form(String fields) {
        return Values.none().with(WebFormFields.FIELDS, JsonText.array(fields)).with(WebFormFields.DOUBLE_OPT_IN, true);
    }

    private static MailMessage mail(String form, int days, Locale language) {
        return OptInMail.of(UUID.randomUUID(), "ana@example.com", form, LINK, Duration.ofDays(days), language);
    }
}
