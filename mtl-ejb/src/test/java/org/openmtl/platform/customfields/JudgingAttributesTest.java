package org.openmtl.platform.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmtl.platform.customfields.Definitions.attributes;
import static org.openmtl.platform.customfields.Definitions.field;
import static org.openmtl.platform.customfields.Definitions.ofLeads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.platform.listing.Filter;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Reading;
import org.openmtl.shared.fields.Values;

/** Attributes keep to their definitions, whoever brings them. */
class JudgingAttributesTest {
    private static final String CHOICES =
            "'choices': [{'value': 'GOLD', 'label': {'en': 'Gold', 'zh-CN': '金'}}, {'value': 'TIN', 'label': {'en': 'Tin'}}]";
    private static final DefinedAttributes LEADS = DefinedAttributes.of(
            RecordKind.LEAD,
            List.of(
                    ofLeads(
                            "presses",
                            CustomFieldType.INTEGER,
                            "{'min': 0, 'max': 500, 'label': {'en': 'Presses in use'}}"),
                    ofLeads("budget", CustomFieldType.DECIMAL, "{'scale': 2}"),
                    ofLeads("plant", CustomFieldType.TEXT, "{'maxLength': 5}"),
                    ofLeads("exporting", CustomFieldType.YES_NO, "{}"),
                    ofLeads("audit", CustomFieldType.DATE, "{}"),
                    ofLeads("demo", CustomFieldType.INSTANT, "{}"),
                    ofLeads("plan", CustomFieldType.CHOICE, "{" + CHOICES + "}"),
                    ofLeads("metals", CustomFieldType.CHOICES, "{" + CHOICES + "}"),
                    ofLeads("page", CustomFieldType.URL, "{}"),
                    ofLeads("mail", CustomFieldType.EMAIL, "{}"),
                    ofLeads("hotline", CustomFieldType.PHONE, "{}"),
                    ofLeads("market", CustomFieldType.COUNTRY, "{}")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'presses': 12.0};{'presses': 12}",
                "{'presses': 1e2};{'presses': 100}",
                "{'budget': 5.50};{'budget': 5.5}",
                "{'plant': ' Vigo '};{'plant': 'Vigo'}",
                "{'exporting': false};{'exporting': false}",
                "{'audit': '2026-12-01'};{'audit': '2026-12-01'}",
                "{'demo': '2026-12-01T10:00:00+01:00'};{'demo': '2026-12-01T09:00:00Z'}",
                "{'plan': 'GOLD'};{'plan': 'GOLD'}",
                "{'metals': ['TIN', 'GOLD']};{'metals': ['TIN', 'GOLD']}",
                "{'page': 'https://example.com/a?b=c'};{'page': 'https://example.com/a?b=c'}",
                "{'mail': 'Ana@Example.com'};{'mail': 'ana@example.com'}",
                "{'hotline': '+34 600 111 222'};{'hotline': '+34600111222'}",
                "{'market': 'de'};{'market': 'DE'}",
                "{'presses': null, 'plant': ' '};{}",
                "{'utm_source': 'fair', 'list': [1, {'a': null}]};{'utm_source': 'fair', 'list': [1, {'a': null}]}"
            })
    void valuesAreKeptInTheirNormalForm(String given, String kept) {
        assertThat(LEADS.ofNew(attributes(given)).get(DefinedAttributes.FIELD))
                .isEqualTo(attributes(kept).get(DefinedAttributes.FIELD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'presses': '12'};attributes.presses type",
                "{'presses': 12.5};attributes.presses scale",
                "{'presses': 501};attributes.presses range",
                "{'presses': -1};attributes.presses range",
                "{'budget': 1.234};attributes.budget scale",
                "{'plant': 'Valencia'};attributes.plant max-length",
                "{'exporting': 'yes'};attributes.exporting type",
                "{'audit': '2026-02-30'};attributes.audit date-time",
                "{'plan': 'gold'};attributes.plan one-of",
                "{'plan': 'Gold'};attributes.plan one-of",
                "{'plan': ['GOLD']};attributes.plan type",
                "{'metals': 'GOLD'};attributes.metals type",
                "{'metals': ['GOLD', 'GOLD']};attributes.metals unique",
                "{'page': 'javascript:alert(1)'};attributes.page url",
                "{'mail': 'ana'};attributes.mail email",
                "{'hotline': '600 111 222'};attributes.hotline phone",
                "{'market': 'XX'};attributes.market country"
            })
    void whatBreaksADefinitionIsNamed(String given, String fault) {
        assertThat(faults(() -> LEADS.ofNew(attributes(given)))).containsExactly(fault);
        assertThat(faults(() -> LEADS.ofCaptured(attributes(given)))).containsExactly(fault);
        assertThat(faults(() -> LEADS.ofChange(Values.none(), attributes(given))))
                .containsExactly(fault);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults(() -> LEADS.ofNew(attributes("{'presses': -1, 'plan': 'LEAD', 'budget': 1}"))))
                .containsExactlyInAnyOrder("attributes.presses range", "attributes.plan one-of");
    }

    @Test
    void accountsHaveNoAttributesThatNobodyDefined() {
        DefinedAttributes accounts = DefinedAttributes.of(
                RecordKind.ACCOUNT, List.of(field(RecordKind.ACCOUNT, "presses", CustomFieldType.INTEGER, "{}")));

        assertThat(faults(() -> accounts.ofNew(attributes("{'presses': 1, 'utm_source': 'fair'}"))))
                .containsExactly("attributes.utm_source unknown-field");
    }

    @Test
    void requiredIsAskedOfWhoCanBeAskedAndDefaultsOfNobody() {
        DefinedAttributes asking = DefinedAttributes.of(
                RecordKind.LEAD,
                List.of(
                        ofLeads("presses", CustomFieldType.INTEGER, "{'required': true}"),
                        ofLeads(
                                "plan",
                                CustomFieldType.CHOICE,
                                "{'required': true, 'default': 'TIN', " + CHOICES + "}"),
                        ofLeads("old", CustomFieldType.TEXT, "{'required': true, 'default': 'x', 'archived': true}")));

        assertThat(faults(() -> asking.ofNew(Values.none()))).containsExactly("attributes.presses required");
        assertThat(faults(() -> asking.ofNew(attributes("{'presses': 1, 'plan': null}"))))
                .containsExactly("attributes.plan required");
        assertThat(asking.ofNew(attributes("{'presses': 1}"))).satisfies(holds("{'presses': 1, 'plan': 'TIN'}"));
        assertThat(asking.ofCaptured(Values.none())).satisfies(holds("{'plan': 'TIN'}"));
        assertThat(faults(() -> asking.ofChange(attributes("{'presses': 1}"), attributes("{'presses': null}"))))
                .containsExactly("attributes.presses required");
        assertThat(asking.ofChange(attributes("{'a': 1}"), attributes("{'a': 2}")))
                .satisfies(holds("{'a': 2}"));
    }

    @Test
    void whatIsArchivedIsStillJudged() {
        DefinedAttributes archived = DefinedAttributes.of(
                RecordKind.LEAD, List.of(ofLeads("presses", CustomFieldType.INTEGER, "{'archived': true}")));

        assertThat(archived.ofNew(attributes("{'presses': 3}"))).satisfies(holds("{'presses': 3}"));
        assertThat(faults(() -> archived.ofNew(attributes("{'presses': 'x'}"))))
                .containsExactly("attributes.presses type");
        assertThat(archived.columns()).isEmpty();
    }

    @Test
    void aChangeIsMergedNameByName() {
        Values known = attributes("{'presses': 3, 'plant': 'Vigo', 'utm_source': 'fair', 'plan': 'LEGACY'}");

        assertThat(LEADS.ofChange(known, attributes("{'presses': 4, 'utm_source': null}")))
                .satisfies(holds("{'presses': 4, 'plant': 'Vigo', 'plan': 'LEGACY'}"));
        assertThat(LEADS.ofChange(known, Values.none().with(DefinedAttributes.FIELD, null)))
                .satisfies(holds("{}"));
        assertThat(LEADS.ofChange(known, Values.none()).isEmpty()).isTrue();
    }

    @Test
    void allTogetherHaveALimit() {
        Values known = attributes("{'a': '" + "x".repeat(15_000) + "'}");

        assertThat(faults(() -> LEADS.ofChange(known, attributes("{'b': '" + "x".repeat(15_000) + "'}"))))
                .containsExactly("attributes max-length");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "presses;12;{\"presses\":12}",
                "exporting;true;{\"exporting\":true}",
                "metals;TIN;{\"metals\":[\"TIN\"]}",
                "plan;gold;{\"plan\":\"GOLD\"}",
                "demo;2026-12-01T10:00:00+01:00;{\"demo\":\"2026-12-01T09:00:00Z\"}"
            })
    void aFilterAsksForAPartOfTheAttributes(String name, String text, String part) {
        Filter filter = LEADS.filters("finder", "until_found").stream()
                .filter(one -> one.field().name().equals("attributes." + name))
                .findFirst()
                .orElseThrow();

        assertThat(filter.read(text)).isEqualTo(part);
        assertThat(filter.condition()).isEqualTo("t.id IN (SELECT f.id FROM finder(CAST(? AS jsonb)) f)");
    }

    @Test
    void aFileSaysItInItsOwnWords() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("attributes.presses", "12");
        cells.put("attributes.budget", "12,50");
        cells.put("attributes.exporting", "是");
        cells.put("attributes.audit", "3/4/2026");
        cells.put("attributes.plan", "金");
        cells.put("attributes.metals", "tin; GOLD");
        List<FieldError> errors = new ArrayList<>();
        Reading european = new Reading(null, Reading.STRICT.zone(), true);

        Values row = FieldSet.of(LEADS.columns()).readRow(cells, european, errors);

        assertThat(errors).extracting(FieldError::field).containsExactly("attributes.budget");
        assertThat(LEADS.folded(row.with(DefinedAttributes.FIELD, JsonText.object("{\"free\":\"x\"}"))))
                .satisfies(
                        holds(
                                "{'free': 'x', 'presses': 12, 'exporting': true, 'audit': '2026-04-03', 'plan': 'GOLD', 'metals': ['TIN', 'GOLD']}"));
        assertThat(LEADS.synonyms()).containsEntry("Presses in use", "attributes.presses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "presses;ORDER;;true",
                "presses;BAND;;true",
                "presses;PART;1;false",
                "presses;EQUALITY;12;true",
                "presses;EQUALITY;many;false",
                "plan;EQUALITY;gold;true",
                "plan;EQUALITY;lead;false",
                "plan;ORDER;;false",
                "plant;PART;Vi;true",
                "plant;ORDER;;false",
                "exporting;EQUALITY;true;true",
                "exporting;EQUALITY;maybe;false",
                "audit;PRESENCE;;true",
                "utm_source;ORDER;;true"
            })
    void aRuleHasToGoWithTheType(String name, Comparison comparison, String value, boolean fits) {
        List<String> values = value == null ? List.of() : Arrays.asList(value);

        assertThat(LEADS.unfit(name, comparison, values).isEmpty()).isEqualTo(fits);
    }

    private static Consumer<Values> holds(String json) {
        return values -> assertThat(values.get(DefinedAttributes.FIELD))
                .isEqualTo(attributes(json).get(DefinedAttributes.FIELD));
    }

    private static List<String> faults(ThrowingCallable call) {
        MtlProblem problem = Objects.requireNonNull(catchThrowableOfType(MtlProblem.class, call));
        return problem.errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }
}
