package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmtl.leads.scoring.internal.Models.axis;
import static org.openmtl.leads.scoring.internal.Models.group;
import static org.openmtl.leads.scoring.internal.Models.property;
import static org.openmtl.leads.scoring.internal.Models.touch;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.customfields.CustomFieldType;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.Definitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

/** A definition is read as a whole, or each of its faults is named by where it is. */
class ReadingAModelTest {
    @Test
    void aWholeDefinitionBecomesAModel() {
        ScoreModel model = ModelReader.read(Models.json(Models.SOME_FIT, Models.SOME_ENGAGEMENT), 3);

        assertThat(model.version()).isEqualTo(3);
        assertThat(model.thresholds()).isEqualTo(new Thresholds(60, 30, 50, 20, 5));
        assertThat(model.mql()).extracting(Grade::toString).containsExactlyInAnyOrder("A1", "A2", "B1");
        assertThat(model.counts("web.visited")).isTrue();
        assertThat(model.counts("web.searched")).isFalse();
    }

    @Test
    void anEmptyDefinitionLacksItsParts() {
        assertThat(faults(JsonText.object("{}")))
                .containsExactly("/definition/fit", "/definition/engagement", "/definition/grades");
    }

    @Test
    void aRuleOfACustomFieldHasToGoWithItsType() {
        DefinedAttributes defined = DefinedAttributes.of(
                RecordKind.LEAD, List.of(Definitions.ofLeads("presses", CustomFieldType.INTEGER, "{}")));
        String fit = axis(
                100,
                group(
                        "plant",
                        100,
                        property("many", "attributes.presses", "\"greater\", \"value\": 10", 1),
                        property("some", "attributes.presses", "\"contains\", \"value\": \"1\"", 1),
                        property("odd", "attributes.presses", "\"equals\", \"value\": \"few\"", 1),
                        property("free", "attributes.anything", "\"contains\", \"value\": \"1\"", 1)));

        MtlProblem problem = Objects.requireNonNull(catchThrowableOfType(
                MtlProblem.class, () -> ModelReader.check(Models.json(fit, Models.SOME_ENGAGEMENT), defined)));

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "/definition/fit/groups/0/rules/1/operator", "/definition/fit/groups/0/rules/2/operator");
    }

    @Test
    void eachFaultOfARuleIsNamedWhereItIs() {
        String fit = axis(
                100,
                group(
                        "role",
                        100,
                        property("Bad Id", "jobTitle", "\"present\"", 1),
                        property("odd", "salary", "\"present\"", 1),
                        property("loud", "jobTitle", "\"matches\"", 1),
                        property("empty", "jobTitle", "\"equals\"", 1),
                        property("band", "attributes.size", "\"between\", \"min\": 9, \"max\": 3", 1),
                        property("much", "jobTitle", "\"present\"", 99999),
                        property("more", "jobTitle", "\"present\", \"value\": 3", 1)));

        assertThat(faults(Models.json(fit, Models.SOME_ENGAGEMENT)))
                .containsExactly(
                        "/definition/fit/groups/0/rules/0/id",
                        "/definition/fit/groups/0/rules/1/property",
                        "/definition/fit/groups/0/rules/2/operator",
                        "/definition/fit/groups/0/rules/3/value",
                        "/definition/fit/groups/0/rules/4/max",
                        "/definition/fit/groups/0/rules/5/points",
                        "/definition/fit/groups/0/rules/6/value");
    }

    @Test
    void openingAMailNeverScores() {
        MtlProblem problem = refusal(Models.json(
                Models.SOME_FIT, axis(100, group("mail", 10, touch("open", "email.opened", 1, "")))));

        assertThat(problem.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/definition/engagement/groups/0/rules/0/kind", "never-scores"));
    }

    @Test
    void eachFaultOfATouchsRuleIsNamedWhereItIs() {
        String engagement = axis(
                100,
                group(
                        "web",
                        10,
                        touch("a", "Web visited", 1, ""),
                        touch("b", "web.visited", 1, ", \"decay\": {\"type\": \"sudden\"}"),
                        touch("c", "web.visited", 1, Models.linear(2, 7)),
                        touch("d", "web.visited", 1, Models.atMost(0, 7)),
                        touch("c", "web.visited", 1, ", \"campaigns\": []")));

        assertThat(faults(Models.json(Models.SOME_FIT, engagement)))
                .containsExactly(
                        "/definition/engagement/groups/0/rules/0/kind",
                        "/definition/engagement/groups/0/rules/1/decay/type",
                        "/definition/engagement/groups/0/rules/2/decay/rate",
                        "/definition/engagement/groups/0/rules/3/limit/times",
                        "/definition/engagement/groups/0/rules/4/id",
                        "/definition/engagement/groups/0/rules/4/campaigns");
    }

    @Test
    void thresholdsMustBeInOrderAndCanBeLost() {
        String grades =
                "{\"fit\": {\"A\": 10, \"B\": 30}, \"engagement\": {\"1\": 5, \"2\": 20}, \"hysteresis\": 20, \"x\": 1}";
        JsonObject definition = JsonText.object("{\"fit\": " + Models.SOME_FIT + ", \"engagement\": "
                + Models.SOME_ENGAGEMENT + ", \"grades\": " + grades + ", \"mql\": [\"A1\", \"D4\"]}");

        assertThat(faults(definition))
                .containsExactly(
                        "/definition/grades/fit/A",
                        "/definition/grades/engagement/1",
                        "/definition/grades/hysteresis",
                        "/definition/grades/x",
                        "/definition/mql/1");
    }

    private static List<String> faults(JsonObject definition) {
        return refusal(definition).errors().stream().map(FieldError::field).toList();
    }

    private static MtlProblem refusal(JsonObject definition) {
        return catchThrowableOfType(MtlProblem.class, () -> ModelReader.read(definition, 1));
    }
}
