package org.openmtl.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

class MergingChangesTest {
    private static final Field<String> PHONE = Field.of("phoneNumber", FieldTypes.text(100));
    private static final Field<String> NOTE = Field.of("note", FieldTypes.text(10_000));
    private static final Field<Boolean> CONSENT = Field.of("consent", FieldTypes.yesNo());
    private static final Field<JsonObject> FACTS = Field.of("facts", FieldTypes.facts(1000));
    private static final Map<String, Long> VERSIONS = Map.of("phone_number", 18L, "note", 18L, "consent", 18L);

    @Test
    void aFieldNobodyElseChangedIsTakenOver() {
        FieldMerge merge =
                merge(18, Values.none().with(PHONE, "mine"), Values.none().with(PHONE, "theirs"));

        assertThat(merge.values().get(PHONE)).isEqualTo("mine");
        assertThat(merge.lost()).isEmpty();
    }

    @Test
    void aGovernedFieldThatSomebodyElseChangedStays() {
        FieldMerge merge =
                merge(17, Values.none().with(PHONE, "mine"), Values.none().with(PHONE, "theirs"));

        assertThat(merge.values().isEmpty()).isTrue();
        assertThat(merge.lost()).containsExactly(new LostField("phoneNumber", "theirs", MergePolicy.SERVER_WINS));
        assertThat(merge.isKept(PHONE)).isTrue();
    }

    /** Each fact has a version of its own: two people may each say another one. */
    @Test
    void factsAreContestedByName() {
        Values known = Values.none().with(FACTS, JsonText.object("{\"a\":1,\"b\":1,\"c\":1}"));
        MergePatch patch = new MergePatch(
                4, Set.of(), Values.none().with(FACTS, JsonText.object("{\"a\":2,\"b\":2,\"c\":null,\"d\":1}")));
        Map<String, Long> versions = Map.of("facts.b", 5L, "facts.c", 3L);

        FieldMerge governed = FieldMerge.of(patch, known, versions, field -> MergePolicy.SERVER_WINS);
        FieldMerge last = FieldMerge.of(patch, known, versions, field -> MergePolicy.LAST_WINS);

        assertThat(governed.values().get(FACTS)).isEqualTo(JsonText.object("{\"a\":2,\"c\":null,\"d\":1}"));
        assertThat(last.values().get(FACTS)).isEqualTo(patch.values().get(FACTS));
        assertThat(last.lost()).containsExactly(new LostField("facts/b", JsonValues.of(1), MergePolicy.LAST_WINS));
    }

    @Test
    void factsThatChangedBeforeEachHadAVersionAreContestedTogether() {
        Values known = Values.none().with(FACTS, JsonText.object("{\"a\":1}"));
        MergePatch cleared = new MergePatch(4, Set.of(), Values.none().with(FACTS, null));

        FieldMerge merge = FieldMerge.of(cleared, known, Map.of("facts", 6L), field -> MergePolicy.SERVER_WINS);

        assertThat(merge.values().isEmpty()).isTrue();
        assertThat(merge.lost()).extracting(LostField::name).containsExactly("facts/a");
    }

    @Test
    void whatTheSameEditorChangedIsNotContested() {
        MergePatch patch = new MergePatch(17, Set.of(18L), Values.none().with(PHONE, "mine"));

        FieldMerge merge = FieldMerge.of(
                patch, Values.none().with(PHONE, "mine, too"), VERSIONS, field -> MergePolicy.SERVER_WINS);

        assertThat(merge.values().get(PHONE)).isEqualTo("mine");
        assertThat(merge.lost()).isEmpty();
    }

    @Test
    void whoeverArrivesLastWinsAndTheLoserIsTold() {
        MergePatch patch = new MergePatch(1, Set.of(), Values.none().with(PHONE, null));

        FieldMerge merge =
                FieldMerge.of(patch, Values.none().with(PHONE, "theirs"), VERSIONS, field -> MergePolicy.LAST_WINS);

        assertThat(merge.values().has(PHONE)).isTrue();
        assertThat(merge.values().get(PHONE)).isNull();
        assertThat(merge.lost()).containsExactly(new LostField("phoneNumber", "theirs", MergePolicy.LAST_WINS));
    }

    /** A report names no version: it has seen none of the values, nor that with which the row was made. */
    @Test
    void whatWasThereFromTheBeginningIsToldWhenAReportReplacesIt() {
        Field<String> result = Field.of("result", FieldTypes.text(100));
        MergePatch report = new MergePatch(0, Set.of(), Values.none().with(result, "mine"));
        MergePatch own = new MergePatch(0, Set.of(1L), report.values());

        assertThat(last(report, Values.none().with(result, "theirs")).lost())
                .containsExactly(new LostField("result", "theirs", MergePolicy.LAST_WINS));
        assertThat(last(report, Values.none().with(result, null)).lost()).isEmpty();
        assertThat(last(own, Values.none().with(result, "mine, too")).lost()).isEmpty();
        assertThat(last(
                                new MergePatch(1, Set.of(), report.values()),
                                Values.none().with(result, "seen"))
                        .lost())
                .isEmpty();
    }

    @Test
    void anEmptyListFromTheBeginningIsNotLost() {
        Field<JsonArray> photos = Field.of("photos", FieldTypes.array(100));
        Values mine = Values.none().with(photos, JsonValues.array().add("a").build());

        FieldMerge merge =
                last(new MergePatch(0, Set.of(), mine), Values.none().with(photos, JsonValue.EMPTY_JSON_ARRAY));

        assertThat(merge.lost()).isEmpty();
        assertThat(merge.values().has(photos)).isTrue();
    }

    @Test
    void equalValuesAreNoChange() {
        FieldMerge merge =
                merge(1, Values.none().with(PHONE, "same"), Values.none().with(PHONE, "same"));

        assertThat(merge.values().isEmpty()).isTrue();
        assertThat(merge.lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "mine,theirs,theirs|mine",
                "mine,all mine,-",
                "all theirs,theirs,all theirs",
                "-,theirs,-",
                "mine,-,mine"
            })
    void notesAreKeptBoth(String mine, String theirs, String taken) {
        FieldMerge merge =
                merge(1, Values.none().with(NOTE, mine), Values.none().with(NOTE, theirs));

        String expected = taken == null ? null : taken.replace("|", "\n\n");
        assertThat(merge.values().get(NOTE)).isEqualTo(expected);
        assertThat(merge.lost()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true,false,false", "false,true,false", "true,-,-", "-,true,-", "-,false,false", "false,-,false"})
    void aRefusalOfConsentStandsHoweverLateItComes(Boolean mine, Boolean theirs, Boolean winner) {
        FieldMerge merge =
                merge(1, Values.none().with(CONSENT, mine), Values.none().with(CONSENT, theirs));

        Boolean result = merge.values().has(CONSENT) ? merge.values().get(CONSENT) : theirs;
        assertThat(result).isEqualTo(winner);
    }

    private static FieldMerge last(MergePatch patch, Values theirs) {
        return FieldMerge.of(patch, theirs, Map.of(), field -> MergePolicy.LAST_WINS);
    }

    private static FieldMerge merge(long base, Values mine, Values theirs) {
        return FieldMerge.of(new MergePatch(base, Set.of(), mine), theirs, VERSIONS, MergingChangesTest::policy);
    }

    private static MergePolicy policy(Field<?> field) {
        if (field.equals(NOTE)) {
            return MergePolicy.KEEP_BOTH;
        }
        return field.equals(CONSENT) ? MergePolicy.MORE_RESTRICTIVE : MergePolicy.SERVER_WINS;
    }
}
