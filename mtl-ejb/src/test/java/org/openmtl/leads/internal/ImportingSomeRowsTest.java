package org.openmtl.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.platform.exchange.Outcome;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

class ImportingSomeRowsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");
    private static final OffsetDateTime FIRST_CONTACT = OffsetDateTime.parse("2018-02-01T00:00:00Z");
    private static final OffsetDateTime WON = OffsetDateTime.parse("2018-02-26T19:58:54Z");
    private static final UUID UNIT = Ids.next();
    private static final Actor MANAGER = new Actor("person:1", Ids.next(), null, "Manager", UNIT, Map.of());

    @Test
    void a_won_date_makes_the_lead_won_since_then() {
        Lead lead = taken(inquiry(), deal());

        LeadView view = lead.view();
        assertThat(view.stage()).isEqualTo(LeadStage.WON);
        assertThat(view.stageSince()).isEqualTo(WON);
        assertThat(view.firstContactAt()).isEqualTo(FIRST_CONTACT);
        assertThat(view.attributes()).isEqualTo(attributes("segment", "pet"));
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        Values one = taken(inquiry(), deal()).values();
        Values other = taken(deal(), inquiry()).values();

        assertThat(other.differingFrom(one).isEmpty()).isTrue();
    }

    @Test
    void the_same_row_again_changes_nothing() {
        assertThat(outcomes(row("k1", inquiry()), row("k1", inquiry())))
                .containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
    }

    @Test
    void the_same_moment_in_another_offset_is_no_news() {
        Values madrid = inquiry().with(LeadFields.FIRST_CONTACT_AT, OffsetDateTime.parse("2018-02-01T01:00:00+01:00"));

        assertThat(outcomes(row("k1", inquiry()), row("k2", madrid)))
                .containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
    }

    @Test
    void facts_of_two_files_stand_side_by_side() {
        Lead lead = taken(
                inquiry().with(LeadFields.ATTRIBUTES, attributes("a", "1")),
                inquiry().with(LeadFields.ATTRIBUTES, attributes("b", "2")));

        assertThat(lead.view().attributes())
                .isEqualTo(
                        Json.createObjectBuilder().add("a", "1").add("b", "2").build());
    }

    @Test
    void without_an_external_id_a_row_is_known_by_what_it_says() {
        Values ada = Values.none().with(LeadFields.NAME, "Ada");

        assertThat(outcomes(row("k1", ada), row("k2", ada.with(LeadFields.CITY, "Paris")), row("k1", ada)))
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.UNCHANGED);
    }

    @Test
    void a_refused_row_leaves_its_lead_as_it_was() {
        LeadChunk chunk = chunk();
        Values merged = inquiry().with(LeadFields.CITY, "Paris").with(LeadFields.STAGE, LeadStage.MERGED);

        List<Verdict> verdicts = chunk.verdicts(List.of(row("k1", inquiry()), row("k2", merged)));

        assertThat(verdicts.get(1).errors().get(0).field()).isEqualTo("stage");
        assertThat(chunk.added().get(0).view().city()).isNull();
    }

    @Test
    void a_row_that_names_nobody_is_refused() {
        assertThat(outcomes(row("k1", Values.none().with(LeadFields.ORIGIN, "fair"))))
                .containsExactly(Outcome.REJECTED);
    }

    @Test
    void an_archived_lead_learns_nothing() {
        LeadChunk chunk = chunk();
        chunk.verdicts(List.of(row("k1", inquiry())));
        chunk.added().get(0).archive(MANAGER, NOW);

        List<Verdict> verdicts = chunk.verdicts(List.of(row("k1", inquiry()), row("k2", deal())));

        assertThat(verdicts).extracting(Verdict::outcome).containsExactly(Outcome.UNCHANGED, Outcome.REJECTED);
    }

    @Test
    void a_new_lead_with_a_known_address_is_taken_and_reported() {
        Values ada = Values.none().with(LeadFields.EMAIL, "ada@example.org");

        List<Verdict> verdicts =
                chunk().verdicts(List.of(row("k1", ada), row("k2", ada.with(LeadFields.CITY, "Paris"))));

        assertThat(verdicts).extracting(Verdict::outcome).containsOnly(Outcome.CREATED);
        assertThat(verdicts.get(1).duplicates())
                .extracting(other -> other.id())
                .containsExactly(verdicts.get(0).id());
    }

    private static Values inquiry() {
        return Values.none()
                .with(LeadFields.EXTERNAL_ID, "mql-1")
                .with(LeadFields.FIRST_CONTACT_AT, FIRST_CONTACT)
                .with(LeadFields.ORIGIN, "social");
    }

    private static Values deal() {
        return Values.none()
                .with(LeadFields.EXTERNAL_ID, "mql-1")
                .with(LeadFields.WON_AT, WON)
                .with(LeadFields.ATTRIBUTES, attributes("segment", "pet"));
    }

    private static JsonObject attributes(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static ImportedRow row(String key, Values values) {
        return new ImportedRow(1, values, key);
    }

    private static LeadChunk chunk() {
        LeadChunk.Rules rules = new LeadChunk.Rules(
                DefinedAttributes.of(RecordKind.LEAD, List.of()),
                DuplicateActions.usual(LeadChunk.CHANNEL),
                UnaryOperator.identity());
        return new LeadChunk(UNIT, MANAGER, NOW, List.of(), new Crowd(), true, rules);
    }

    private static Lead taken(Values first, Values second) {
        LeadChunk chunk = chunk();
        chunk.verdicts(List.of(row("k1", first), row("k2", second)));
        return chunk.added().get(0);
    }

    private static List<Outcome> outcomes(ImportedRow... rows) {
        return chunk().verdicts(List.of(rows)).stream().map(Verdict::outcome).toList();
    }
}
