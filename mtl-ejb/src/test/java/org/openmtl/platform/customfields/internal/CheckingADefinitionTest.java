package org.openmtl.platform.customfields.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmtl.platform.customfields.Definitions.ofLeads;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.platform.customfields.CustomFieldType;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

/** What is wrong with a definition is told before it holds. */
class CheckingADefinitionTest {
    private static final String TWO =
            "{'choices': [{'value': 'A', 'label': {'en': 'One'}}, {'value': '51-200', 'label': {'en': 'Two'}}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "TEXT;{'label': {'zh-CN': '名'}};label",
                "TEXT;{'maxLength': 0};maxLength",
                "TEXT;{'min': 1};min",
                "TEXT;{'choices': []};choices",
                "INTEGER;{'scale': 1};scale",
                "INTEGER;{'min': 2, 'max': 1};max",
                "INTEGER;{'default': 1.5};defaultValue",
                "DECIMAL;{'max': 5, 'default': 6};defaultValue",
                "YES_NO;{'unit': 'pcs'};unit",
                "DATE;{'default': 'soon'};defaultValue",
                "CHOICE;{};choices",
                "CHOICE;{'choices': []};choices",
                "CHOICE;{'choices': ['A']};choices",
                "CHOICE;{'choices': [{'value': 'A|B', 'label': {'en': 'x'}}]};choices",
                "CHOICE;{'choices': [{'value': 'A', 'label': {'en': 'x'}, 'color': 'red'}]};choices",
                "CHOICE;{'choices': [{'value': 'A', 'label': {'en': 'x'}, 'retired': 1}]};choices",
                "CHOICES;{'choices': [{'value': 'A', 'label': {'en': 'x'}}, {'value': 'A', 'label': {'en': 'y'}}]};choices",
                "CHOICE;{'default': 'B', 'choices': [{'value': 'A', 'label': {'en': 'x'}}]};defaultValue"
            })
    void aFaultIsNamedByItsMember(CustomFieldType type, String members, String fault) {
        assertThat(fault(ofLeads("it", type, members), null).field()).isEqualTo(fault);
    }

    @Test
    void choicesMayBeAddedAndRetiredButNotTakenAway() {
        CustomFieldView before = ofLeads("it", CustomFieldType.CHOICE, TWO);
        CustomFieldView more = ofLeads(
                "it",
                CustomFieldType.CHOICE,
                "{'choices': [{'value': '51-200', 'label': {'en': 'Two'}}, {'value': 'A', 'label': {'en': '1'}, 'retired': true},"
                        + " {'value': 'C', 'label': {'en': 'Three'}}]}");
        CustomFieldView less =
                ofLeads("it", CustomFieldType.CHOICE, "{'choices': [{'value': 'A', 'label': {'en': 'One'}}]}");

        assertThatCode(() -> DefinitionCheck.check(more, before)).doesNotThrowAnyException();
        assertThat(fault(less, before).rule()).isEqualTo("kept");
        assertThat(fault(less, before).message()).contains("51-200");
    }

    private static FieldError fault(CustomFieldView field, @Nullable CustomFieldView before) {
        MtlProblem problem = Objects.requireNonNull(
                catchThrowableOfType(MtlProblem.class, () -> DefinitionCheck.check(field, before)));
        return problem.errors().get(0);
    }
}
