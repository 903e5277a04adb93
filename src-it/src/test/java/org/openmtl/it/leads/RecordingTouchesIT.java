package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** What happened between us and a lead is recorded once and stays with the lead. */
@MtlTest
class RecordingTouchesIT {
    private static final String TOUCHES = "/api/v1/touches";

    private final MtlSystem mtl;

    RecordingTouchesIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void aTouchIsShownWithItsLead() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);

        JsonNode touch = record(
                "leadId", lead.id(), "kind", "web.visited", "channel", "paid_search", "at", "2026-11-20T08:12:00Z");

        assertThat(touches(lead)).contains(touch);
        assertThat(touch.get("unitId").asText()).isEqualTo(lead.text("unitId"));
        assertThat(touch.get("machine").asBoolean()).isFalse();
    }

    @Test
    void aLeadBringsTheTouchItCameBy() {
        Row lead = mtl.leads(MtlSystem.FIELD1)
                .create(
                        "company",
                        Companies.name(),
                        "origin",
                        "paid_search",
                        "firstContactAt",
                        "2026-11-02T10:00:00Z",
                        "attributes",
                        Map.of("utm_campaign", "metrology-2026", "utm_term", "flatness"));

        JsonNode touch = touches(lead).get(0);

        assertThat(touch.get("kind").asText()).isEqualTo("lead.captured");
        assertThat(touch.get("channel").asText()).isEqualTo("paid_search");
        assertThat(touch.get("campaign").asText()).isEqualTo("metrology-2026");
        assertThat(touch.get("utm")).hasToString("{\"term\":\"flatness\"}");
        assertThat(OffsetDateTime.parse(touch.get("at").asText()))
                .isEqualTo(OffsetDateTime.parse("2026-11-02T10:00:00Z"));
    }

    @Test
    void theSameEventOfASourceIsRecordedOnce() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        String key = Companies.unique();

        JsonNode first = record("leadId", lead.id(), "kind", "form.submitted", "sourceKey", key);
        JsonNode again = record("leadId", lead.id(), "kind", "form.submitted", "sourceKey", key);

        assertThat(again).isEqualTo(first);
        assertThat(kinds(lead)).containsOnlyOnce("form.submitted");
    }

    @Test
    void eachOfManyHasAResultOfItsOwn() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row foreign = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        String key = Companies.unique();
        record("leadId", lead.id(), "kind", "call.made", "sourceKey", key);

        JsonNode items = many(
                        Json.object("leadId", lead.id(), "kind", "call.made", "sourceKey", key),
                        Json.object("leadId", lead.id(), "kind", "email.clicked"),
                        Json.object("leadId", foreign.id(), "kind", "email.clicked"),
                        Json.object("leadId", lead.id(), "kind", "Email clicked!", "score", 1))
                .expect(200)
                .json()
                .get("items");

        assertThat(items.findValuesAsText("outcome")).containsExactly("KNOWN", "RECORDED", "REFUSED", "REFUSED");
        assertThat(Problems.fields(items.get(2))).containsExactly("leadId");
        assertThat(Problems.fields(items.get(3))).containsExactlyInAnyOrder("kind", "score");
        assertThat(kinds(lead)).contains("email.clicked");
    }

    @Test
    void aRequestMayBeRepeatedUnderItsKey() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        String body = Json.object("leadId", lead.id(), "kind", "call.made");
        String key = UUID.randomUUID().toString();

        JsonNode first = once(key, body).expect(201).json();
        JsonNode again = once(key, body).expect(201).json();

        assertThat(again).isEqualTo(first);
        Problems.expect(once(key, Json.object("leadId", lead.id(), "kind", "mail.sent")), 422);
    }

    @Test
    void whatCannotBeIsRefused() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row foreign = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        String tomorrow = OffsetDateTime.now().plusDays(1).toString();

        assertThat(refused("leadId", lead.id(), "kind", "call.made", "at", tomorrow))
                .containsExactly("at");
        assertThat(refused("leadId", foreign.id(), "kind", "call.made")).containsExactly("leadId");
        assertThat(refused("leadId", UUID.randomUUID(), "kind", "call.made")).containsExactly("leadId");
        assertThat(refused("leadId", lead.id())).containsExactly("kind");
        Problems.expect(many(), 400);
    }

    @Test
    void anIdNamesOneTouch() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row another = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        UUID id = UUID.randomUUID();
        record("id", id, "leadId", lead.id(), "kind", "call.made");

        assertThat(refused("id", id, "leadId", another.id(), "kind", "call.made"))
                .containsExactly("id");
    }

    @Test
    void onlyWhoWorksWithLeadsRecords() {
        String body = Json.object("leadId", UUID.randomUUID(), "kind", "call.made");

        Problems.expect(mtl.as(MtlSystem.ANALYST).post(TOUCHES, body), 403);
        Problems.expect(mtl.as(MtlSystem.ADMIN).post(TOUCHES, body), 403);
    }

    @Test
    void touchesGoWithTheirLead() {
        Team team = Team.found(mtl);
        Team below = team.foundBelow();
        String manager = team.hire("SALES_MANAGER");
        Row lead = mtl.leads(manager).create("company", Companies.name());
        mtl.as(manager)
                .post(TOUCHES, Json.object("leadId", lead.id(), "kind", "call.made"))
                .expect(201);

        Row moved = mtl.leads(manager).change(lead, "unitId", below.id());

        assertThat(mtl.leads(below.hire("FIELD")).of(moved, "touches"))
                .isNotEmpty()
                .allSatisfy(touch -> assertThat(touch.get("unitId").asText()).isEqualTo(below.id()));
    }

    private JsonNode record(Object... namesAndValues) {
        return mtl.as(MtlSystem.FIELD1)
                .post(TOUCHES, Json.object(namesAndValues))
                .expect(201)
                .json();
    }

    private List<String> refused(Object... namesAndValues) {
        return Problems.fields(
                Problems.expect(mtl.as(MtlSystem.FIELD1).post(TOUCHES, Json.object(namesAndValues)), 400));
    }

    private Answer once(String key, String body) {
        return mtl.as(MtlSystem.FIELD1).with("Idempotency-Key", key).post(TOUCHES, body);
    }

    private Answer many(String... touches) {
        return mtl.as(MtlSystem.FIELD1).post(TOUCHES, "{\"touches\":[" + String.join(",", touches) + "]}");
    }

    private List<JsonNode> touches(Row lead) {
        return mtl.leads(MtlSystem.FIELD1).of(lead, "touches");
    }

    private List<String> kinds(Row lead) {
        List<String> kinds = new ArrayList<>();
        touches(lead).forEach(touch -> kinds.add(touch.get("kind").asText()));
        return kinds;
    }
}
