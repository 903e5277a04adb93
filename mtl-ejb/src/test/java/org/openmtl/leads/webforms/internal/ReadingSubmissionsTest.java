package org.openmtl.leads.webforms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.customfields.CustomFieldType;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.Definitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

class ReadingSubmissionsTest {
    private static final DefinedAttributes DEFINED = DefinedAttributes.of(
            RecordKind.LEAD, List.of(Definitions.ofLeads("presses", CustomFieldType.INTEGER, "{}")));
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T08:00:00Z");

    @Test
    void theFieldsItShowsAreThoseOfALead() {
        Values values = read("v3", Map.of("name", " Ana ", "email", "ANA@example.com", "website", ""));

        assertThat(values.get(LeadFields.NAME)).isEqualTo("Ana");
        assertThat(values.get(LeadFields.EMAIL)).isEqualTo("ana@example.com");
        assertThat(values.get(LeadFields.ORIGIN)).isEqualTo("Fair 2026");
        assertThat(values.has(LeadFields.MARKETING_CONSENT)).isFalse();
    }

    @Test
    void whatItDoesNotShowIsRefused() {
        assertThatThrownBy(() -> read("v3", Map.of("name", "Ana", "phone", "+34 600 000 000", "stage", "WON")))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("phone", "stage"));
    }

    @Test
    void consentIsKeptWithItsTextAndTime() {
        Values values = read("v3", Map.of("name", "Ana", "consent", "on"));

        assertThat(values.get(LeadFields.MARKETING_CONSENT)).isTrue();
        assertThat(values.get(LeadFields.CONSENT_TEXT)).isEqualTo("v3");
        assertThat(values.get(LeadFields.CONSENT_AT)).isEqualTo(NOW);
        assertThat(read("v3", Map.of("name", "Ana", "consent", "false")).has(LeadFields.MARKETING_CONSENT))
                .isFalse();
        assertThat(read(null, Map.of("name", "Ana", "consent", "on")).has(LeadFields.MARKETING_CONSENT))
                .isFalse();
    }

    @Test
    void consentThatWasConfirmedLaterKeepsTheTimeOfTheSubmissionToo() {
        OffsetDateTime submitted = NOW.minusDays(1);
        Map<String, String> given = Map.of("name", "Ana", "consent", "on", "utm_source", "news");

        Values values = SubmittedLead.submittedAt(submitted, read("v3", given));

        assertThat(values.get(LeadFields.CONSENT_AT)).isEqualTo(NOW);
        assertThat(values.get(LeadFields.ATTRIBUTES))
                .isEqualTo(
                        JsonText.object("{\"utm_source\":\"news\",\"consent_submitted_at\":\"2026-11-22T08:00:00Z\"}"));
        assertThat(SubmittedLead.agreedTo(form("v3"), given)).isEqualTo("v3");
    }

    @Test
    void whoHasAgreedToNothingHasNoTimeOfConsent() {
        Values values = SubmittedLead.submittedAt(NOW, read("v3", Map.of("name", "Ana")));

        assertThat(values.has(LeadFields.ATTRIBUTES)).isFalse();
        assertThat(SubmittedLead.agreedTo(form("v3"), Map.of("name", "Ana"))).isNull();
    }

    @Test
    void theCampaignIsTaken() {
        JsonObject attributes = Objects.requireNonNull(
                read("v3", Map.of("name", "Ana", "utm_source", "news", "utm_campaign", "c".repeat(300)))
                        .get(LeadFields.ATTRIBUTES));

        assertThat(attributes.getString("utm_source")).isEqualTo("news");
        assertThat(attributes.getString("utm_campaign")).hasSize(200);
    }

    @Test
    void whoFillsInWhatPeopleDoNotSeeIsAMachine() {
        assertThat(SubmittedLead.isOfAMachine(form("v3"), Map.of("name", "Ana", "website", "http://spam.example")))
                .isTrue();
        assertThat(SubmittedLead.isOfAMachine(form("v3"), Map.of("name", "Ana", "website", " ")))
                .isFalse();
        assertThat(SubmittedLead.isOfAMachine(form("v3"), Map.of("name", "Ana")))
                .isFalse();
    }

    @Test
    void aCustomFieldIsReadFromItsText() {
        Values values = read("v3", Map.of("name", "Ana", "attributes.presses", "12", "utm_source", "fair"));

        assertThat(values.get(LeadFields.ATTRIBUTES))
                .isEqualTo(JsonText.object("{\"utm_source\":\"fair\",\"presses\":12}"));
        assertThatThrownBy(() -> read("v3", Map.of("name", "Ana", "attributes.presses", "many")))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("attributes.presses"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"stage\"]",
                "[\"name\", 1]",
                "[\"unitId\"]",
                "[\"attributes\"]",
                "[\"attributes.other\"]"
            })
    void aFormShowsFieldsThatSomebodyCanBeAskedForOnly(String fields) {
        assertThatThrownBy(() -> SubmittedLead.check(array(fields), DEFINED)).isInstanceOf(MtlProblem.class);
        assertThatCode(() -> SubmittedLead.check(array("[\"name\", \"note\", \"attributes.presses\"]"), DEFINED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"*\"]",
                "[\"null\"]",
                "[\"https://a.example/\"]",
                "[\"ftp://a.example\"]",
                "[1]",
                "[\"https://a.example:0\"]"
            })
    void anOriginIsWrittenAsBrowsersDo(String origins) {
        assertThatThrownBy(() -> Origins.check(array(origins))).isInstanceOf(MtlProblem.class);
        assertThatCode(() -> Origins.check(array("[\"https://a.example\", \"http://localhost:8080\"]")))
                .doesNotThrowAnyException();
    }

    private static Values read(@Nullable String consentText, Map<String, String> given) {
        return SubmittedLead.read(form(consentText), given, NOW, DEFINED);
    }

    private static JsonArray array(String text) {
        return JsonText.array(text);
    }

    private static WebFormView form(@Nullable String consentText) {
        return new WebFormView(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "k".repeat(22),
                "Fair 2026",
                array("[\"name\", \"email\", \"attributes.presses\"]"),
                JsonArray.EMPTY_JSON_ARRAY,
                "website",
                consentText,
                10,
                false,
                NOW,
                "system",
                NOW,
                "system",
                null);
    }
}
