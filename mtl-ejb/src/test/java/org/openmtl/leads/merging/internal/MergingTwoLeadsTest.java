package org.openmtl.leads.merging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.merging.internal.MergedField.From;
import org.openmtl.leads.merging.internal.MergedField.Why;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.JsonText;

/** What two leads know, one lead knows, and two again. */
class MergingTwoLeadsTest {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final List<String> TEXTS =
            List.of("name", "company", "email", "phone", "city", "segment", "a_new_column");
    private static final List<String> STAGES =
            List.of("INQUIRY", "MQL", "SAL", "SQL", "WON", "LOST", "NURTURING", "REJECTED", "DISQUALIFIED");

    @Test
    void whatOnlyTheLoserKnowsIsTakenOver() {
        assertThat(merged(lead("{'email': 'a@x.example'}"), lead("{'city': 'Cuenca'}"))
                        .get("city"))
                .isEqualTo(field("city", "Cuenca", From.LOSER, Why.ONLY));
    }

    @Test
    void theNewerOfTwoStays() {
        LeadRow older = new LeadRow(lead("{'city': 'Cuenca'}").columns(), Map.of("city", THEN.plusDays(1)));
        LeadRow newer = new LeadRow(lead("{'city': 'Toledo'}").columns(), Map.of("city", THEN.plusDays(2)));

        assertThat(merged(older, newer).get("city")).isEqualTo(field("city", "Toledo", From.LOSER, Why.NEWER));
        assertThat(merged(newer, older).get("city")).isEqualTo(field("city", "Toledo", From.WINNER, Why.NEWER));
    }

    @Test
    void anAddressSomebodyWasReachedAtStaysThoughItIsOlder() {
        LeadRow reached = lead("{'email': 'a@x.example', 'contacted_at': '2026-01-02T00:00:00+00:00'}");
        LeadRow newer = new LeadRow(lead("{'email': 'b@x.example'}").columns(), Map.of("email", THEN.plusDays(9)));

        assertThat(merged(reached, newer).get("email"))
                .isEqualTo(field("email", "a@x.example", From.WINNER, Why.VERIFIED));
    }

    @Test
    void whoeverHasComeFurtherKeepsTheWork() {
        Map<String, MergedField> merged = merged(
                lead("{'stage': 'MQL', 'owner_id': 'one'}"),
                lead("{'stage': 'SQL', 'owner_id': 'other', 'won_at': null}"));

        assertThat(merged.get("stage")).isEqualTo(field("stage", "SQL", From.LOSER, Why.FURTHER));
        assertThat(merged.get("owner_id")).isEqualTo(field("owner_id", "other", From.LOSER, Why.FURTHER));
    }

    @Test
    void refusedConsentStaysRefused() {
        Map<String, MergedField> merged =
                merged(lead("{'marketing_consent': true, 'consent_text': 'v1'}"), lead("{'marketing_consent': false}"));

        assertThat(merged.get("marketing_consent").value()).isEqualTo(JsonValue.FALSE);
        assertThat(merged.get("consent_text").value()).isEqualTo(JsonValue.NULL);
    }

    @Test
    void tagsAndNotesGoTogether() {
        Map<String, MergedField> merged = merged(
                lead("{'note': 'Called', 'attributes': {'tags': ['a', 'b'], 'size': 'M'}}"),
                lead("{'note': 'Wrote', 'attributes': {'tags': ['b', 'c'], 'line': 2}}"));

        assertThat(merged.get("note").value()).isEqualTo(JsonValues.of("Called\nWrote"));
        assertThat(merged.get("attributes").value())
                .isEqualTo(object("{'tags': ['a', 'b', 'c'], 'size': 'M', 'line': 2}"));
    }

    @Test
    void whatChangedSinceStaysWhenTheMergeIsUndone() {
        JsonObject before = object("{'city': null, 'name': 'Ana', 'stage': 'MQL', 'owner_id': 'one'}");
        JsonObject after = object("{'city': 'Cuenca', 'name': 'Ana Ruiz', 'stage': 'SQL', 'owner_id': 'other'}");
        JsonObject now = object("{'city': 'Toledo', 'name': 'Ana Ruiz', 'stage': 'WON', 'owner_id': 'other'}");

        Undoing undoing = Undoing.of(before, after, now);

        assertThat(undoing.back()).isEqualTo(object("{'name': 'Ana'}"));
        assertThat(undoing.kept()).containsExactly("city", "owner_id", "stage");
    }

    @Property(tries = 500)
    void nothingIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        LeadRow winner = some(random);
        LeadRow loser = some(random);

        Map<String, MergedField> merged = merged(winner, loser);

        for (LeadRow lead : List.of(winner, loser)) {
            TEXTS.stream()
                    .filter(lead::has)
                    .forEach(column -> assertThat(merged.get(column).value())
                            .isIn(winner.value(column), loser.value(column))
                            .isNotEqualTo(JsonValue.NULL));
            if (lead.has("note")) {
                assertThat(text(merged.get("note").value())).contains(text(lead.value("note")));
            }
            lead.value("attributes")
                    .asJsonObject()
                    .forEach((name, value) -> assertThat(
                                    merged.get("attributes").value().asJsonObject())
                            .containsKey(name));
            lead.value("photos")
                    .asJsonArray()
                    .forEach(photo -> assertThat(merged.get("photos").value().asJsonArray())
                            .contains(photo));
        }
    }

    @Property(tries = 500)
    void mergingAndUndoingLeavesTheRowAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        LeadRow winner = some(random);
        JsonObject before = winner.columns();
        JsonObjectBuilder after = JsonValues.object(before);
        MergePlan.of(winner, some(random)).forEach(field -> after.add(field.column(), field.value()));
        JsonObject merged = after.build();

        Undoing undoing = Undoing.of(before, merged, merged);
        JsonObjectBuilder undone = JsonValues.object(merged);
        undoing.back().forEach(undone::add);

        assertThat(undoing.kept()).isEmpty();
        JsonObject back = undone.build();
        back.forEach(
                (column, value) -> assertThat(value).as(column).isEqualTo(before.getOrDefault(column, JsonValue.NULL)));
    }

    private static Map<String, MergedField> merged(LeadRow winner, LeadRow loser) {
        Map<String, MergedField> fields = new HashMap<>();
        MergePlan.of(winner, loser).forEach(field -> fields.put(field.column(), field));
        return fields;
    }

    private static MergedField field(String column, String value, From from, Why why) {
        return new MergedField(column, JsonValues.of(value), from, why);
    }

    private static LeadRow lead(String columns) {
        JsonObjectBuilder row = JsonValues.object(some(new Random(1), false).columns());
        object(columns).forEach(row::add);
        return new LeadRow(row.build(), Map.of());
    }

    private static LeadRow some(Random random) {
        return some(random, true);
    }

    private static LeadRow some(Random random, boolean filled) {
        JsonObjectBuilder row = JsonValues.object()
                .add("id", new UUID(1, random.nextLong()).toString())
                .add("created_at", THEN.toString())
                .add("stage", filled ? STAGES.get(random.nextInt(STAGES.size())) : "INQUIRY")
                .addNull("marketing_consent")
                .add("attributes", JsonValue.EMPTY_JSON_OBJECT)
                .add("photos", JsonValue.EMPTY_JSON_ARRAY)
                .addNull("note");
        Map<String, OffsetDateTime> changed = new HashMap<>();
        for (String column : filled ? TEXTS : List.<String>of()) {
            if (random.nextBoolean()) {
                row.add(column, column + random.nextInt(3));
            }
            changed.put(column, THEN.plusDays(random.nextInt(9)));
        }
        if (filled && random.nextBoolean()) {
            row.add("note", "said " + random.nextInt(9))
                    .add("marketing_consent", random.nextBoolean())
                    .add("attributes", object("{'k" + random.nextInt(3) + "': " + random.nextInt(9) + "}"))
                    .add("photos", JsonText.array("[{\"id\": " + random.nextInt(3) + "}]"));
        }
        return new LeadRow(row.build(), changed);
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static JsonObject object(String json) {
        return JsonText.object(json.replace('\'', '"'));
    }
}
