package org.openmtl.leads.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.customfields.CustomFieldType;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.Definitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

/** What rules may say. */
class ReadingRulesTest {
    private static final LeadFacts LEAD = new LeadFacts(
            new UUID(1, 1),
            new UUID(2, 2),
            Map.of(
                    "country",
                    List.of("DE"),
                    "company",
                    List.of("Käfer GmbH"),
                    "attributes.plan",
                    List.of("Gold"),
                    "attributes.lines",
                    List.of("PRESS", "PAINT")),
            null);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"field\":\"country\",\"in\":[\"at\",\"de\"]};true",
                "{\"field\":\"country\",\"in\":[\"AT\"]};false",
                "{\"field\":\"country\",\"notIn\":[\"AT\"]};true",
                "{\"field\":\"city\",\"in\":[\"Köln\"]};false",
                "{\"field\":\"city\",\"notIn\":[\"Köln\"]};true",
                "{\"field\":\"company\",\"contains\":[\"gmbh\"]};true",
                "{\"field\":\"company\",\"startsWith\":[\"gmbh\",\"KÄF\"]};true",
                "{\"field\":\"city\",\"contains\":[\"K\"]};false",
                "{\"field\":\"city\",\"unknown\":true};true",
                "{\"field\":\"country\",\"known\":true};true",
                "{\"field\":\"attributes.plan\",\"in\":[\"gold\"]};true",
                "{\"field\":\"attributes.lines\",\"in\":[\"paint\"]};true",
                "{\"field\":\"attributes.lines\",\"notIn\":[\"paint\"]};false",
                "{\"field\":\"attributes.lines\",\"in\":[\"weld\"]};false",
                "{\"field\":\"grade\",\"in\":[\"A1\"]};false"
            })
    void conditionsHoldOrNot(String condition, boolean holds) {
        List<Rule> rules = RuleReading.rules(JsonText.array("[{\"name\":\"x\",\"when\":[" + condition + "]}]"));

        assertThat(rules.get(0).fits(LEAD)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"field\":\"attributes.plan\",\"in\":[\"gold\"]};true",
                "{\"field\":\"attributes.plan\",\"in\":[\"lead\"]};false",
                "{\"field\":\"attributes.plan\",\"contains\":[\"go\"]};false",
                "{\"field\":\"attributes.plan\",\"known\":true};true",
                "{\"field\":\"attributes.other\",\"contains\":[\"go\"]};true"
            })
    void conditionsOnCustomFieldsGoWithTheirType(String condition, boolean fits) {
        String choices = "{'choices': [{'value': 'Gold', 'label': {'en': 'Gold'}}]}";
        DefinedAttributes defined = DefinedAttributes.of(
                RecordKind.LEAD, List.of(Definitions.ofLeads("plan", CustomFieldType.CHOICE, choices)));
        JsonArray rules = JsonText.array("[{\"name\":\"x\",\"when\":[" + condition + "]}]");

        MtlProblem refused = catchThrowableOfType(MtlProblem.class, () -> RuleReading.rules(rules, defined));

        assertThat(refused == null).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[1]",
                "[{\"name\":\"x\",\"then\":1}]",
                "[{}]",
                "[{\"name\":\"x\"},{\"name\":\"x\"}]",
                "[{\"name\":\"x\",\"team\":\"me\"}]",
                "[{\"name\":\"x\",\"method\":\"DICE\"}]",
                "[{\"name\":\"x\",\"accountOwnerFirst\":1}]",
                "[{\"name\":\"x\",\"when\":{}}]",
                "[{\"name\":\"x\",\"when\":[{\"field\":\"country\"}]}]",
                "[{\"name\":\"x\",\"when\":[{\"field\":\"country\",\"in\":[]}]}]",
                "[{\"name\":\"x\",\"when\":[{\"field\":\"country\",\"in\":[1]}]}]",
                "[{\"name\":\"x\",\"when\":[{\"field\":\"salary\",\"in\":[\"1\"]}]}]",
                "[{\"name\":\"x\",\"when\":[{\"field\":\"country\",\"known\":false}]}]"
            })
    void rulesThatMeanNothingAreRefused(String rules) {
        MtlProblem refused = catchThrowableOfType(MtlProblem.class, () -> RuleReading.rules(JsonText.array(rules)));

        assertThat(refused.errors()).extracting(FieldError::field).allMatch(field -> field.contains("rules"));
    }

    @Test
    void aMemberIsReadWithItsDefaults() {
        String members = "[{\"personId\":\"00000000-0000-0000-0000-000000000001\"},"
                + "{\"personId\":\"00000000-0000-0000-0000-000000000002\",\"weight\":3,\"capacity\":0,\"territories\":[\"DE/Köln\"]}]";

        assertThat(MemberReading.members(JsonText.array(members)))
                .containsExactly(
                        new Team.Member(new UUID(0, 1), 1, null, List.of()),
                        new Team.Member(new UUID(0, 2), 3, 0, List.of("DE/Köln")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{}]",
                "[{\"personId\":\"x\"}]",
                "[{\"personId\":\"00000000-0000-0000-0000-000000000001\",\"weight\":0}]",
                "[{\"personId\":\"00000000-0000-0000-0000-000000000001\",\"capacity\":1.5}]",
                "[{\"personId\":\"00000000-0000-0000-0000-000000000001\",\"territories\":[\"Germany\"]}]",
                "[{\"personId\":\"00000000-0000-0000-0000-000000000001\",\"boss\":true}]",
                "[{\"personId\":\"00000000-0000-0000-0000-000000000001\"},{\"personId\":\"00000000-0000-0000-0000-000000000001\"}]"
            })
    void membersThatMeanNothingAreRefused(String members) {
        assertThat(catchThrowableOfType(MtlProblem.class, () -> MemberReading.members(JsonText.array(members))))
                .isNotNull();
    }
}
