package org.openmtl.it.customfields;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** A custom field is defined and holds at every door at once; leads, accounts and contacts are found by it. */
@MtlTest
class KeepingCustomFieldsIT {
    private static final String SEGMENT_MANAGER = "segment1";
    private static final List<Map<String, Object>> PLANS = List.of(
            Map.of("value", "GOLD", "label", Map.of("en", "Gold", "zh-CN", "金")),
            Map.of("value", "TIN", "label", Map.of("en", "Tin")));

    private final MtlSystem mtl;
    private final RowsSystem definitions;
    private final RowsSystem leads;

    KeepingCustomFieldsIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.definitions = definitionsAs(MtlSystem.ADMIN);
        this.leads = mtl.leads(MtlSystem.FIELD1);
    }

    @Test
    void aDefinitionIsMadeChangedAndArchivedAndNeverRetyped() {
        String name = unique();
        Row made = define("LEAD", name, "CHOICE", "choices", PLANS);
        assertThatJson(made.json().toString())
                .whenIgnoringPaths("id", "createdAt", "createdBy", "updatedAt", "updatedBy", "choices")
                .isEqualTo(Json.object(
                        "version",
                        1,
                        "kind",
                        "LEAD",
                        "name",
                        name,
                        "label",
                        Map.of("en", name),
                        "type",
                        "CHOICE",
                        "required",
                        false));
        assertThat(definitionsAs(MtlSystem.FIELD1).read(made.id()).json()).isEqualTo(made.json());
        assertThat(definitions.list("kind=LEAD&limit=200")).contains(made.json());

        Problems.expect(definitions.tryCreate(definition("LEAD", name, "TEXT")), 409);
        assertFault(definitions.tryChange(made, Json.object("type", "TEXT")), "type");
        assertFault(definitions.tryChange(made, Json.object("choices", PLANS.subList(0, 1))), "choices");
        Row changed = definitions.change(made, "label", Map.of("en", "Plan", "zh-CN", "计划"));
        Problems.expect(definitions.tryChange(made, Json.object("required", true)), 412);

        definitions.archive(changed);
        assertThat(definitions.list("kind=LEAD&limit=200")).noneMatch(field -> is(field, made));
        assertThat(definitions.list("kind=LEAD&archived=true&limit=200")).anyMatch(field -> is(field, made));
        Row back = definitions.change(definitions.read(made.id()), "archived", false);
        assertThat(back.json().has("archivedAt")).isFalse();
    }

    @Test
    void onlyWhoMayDefinesAndTheSameKeyDefinesOnce() {
        String body = definition("LEAD", unique(), "TEXT");
        Problems.expect(definitionsAs(MtlSystem.FIELD1).tryCreate(body), 403);
        Problems.expect(definitionsAs(MtlSystem.MANAGER).tryCreate(body), 403);
        Problems.expect(definitionsAs(MtlSystem.TRAINEE).tryList(""), 403);

        RowsSystem segment = definitionsAs(SEGMENT_MANAGER);
        String id = segment.tryCreateOnce("\"" + body.hashCode() + "\"", body)
                .expect(201)
                .json()
                .get("id")
                .asText();
        Answer again =
                segment.tryCreateOnce("\"" + body.hashCode() + "\"", body).expect(201);
        assertThat(again.json().get("id").asText()).isEqualTo(id);
        assertFault(segment.tryCreate(definition("LEAD", "Bad name", "TEXT")), "name");
        assertFault(segment.tryCreate(definition("LEAD", unique(), "CHOICE")), "choices");
        assertFault(segment.tryList("name=x"), "name");
    }

    @Test
    void anAttributeKeepsToItsDefinitionAndIsPatchedByName() {
        String presses = unique();
        String plan = unique();
        define("LEAD", presses, "INTEGER", "min", 0, "max", 500);
        define("LEAD", plan, "CHOICE", "choices", PLANS);

        assertFault(leads.tryCreate(lead(presses, "many")), "attributes." + presses);
        Row lead = Row.of(leads.tryCreate(lead(presses, 12.0, plan, "GOLD", "free", "as it comes"))
                .expect(201));
        assertThat(attributes(lead)).isEqualTo(Map.of(presses, 12, plan, "GOLD", "free", "as it comes"));
        assertFault(
                leads.tryChange(lead, patch(presses, 501, plan, "gold")),
                "attributes." + presses,
                "attributes." + plan);

        Row changed =
                Row.of(leads.tryChange(lead, patch(presses, 13, "free", null)).expect(200));
        assertThat(attributes(changed)).isEqualTo(Map.of(presses, 13, plan, "GOLD"));
    }

    @Test
    void accountsAndContactsHaveWhatIsDefinedAndNothingElse() {
        for (RowKind kind : List.of(RowKind.ACCOUNT, RowKind.CONTACT)) {
            String since = unique();
            define(kind.name(), since, "DATE");
            RowsSystem rows = kind.of(mtl, MtlSystem.FIELD1);
            Row row = kind.make(mtl, MtlSystem.FIELD1);

            assertFault(rows.tryChange(row, patch(since, "2026-02-30")), "attributes." + since);
            assertFault(rows.tryChange(row, patch("anything", 1)), "attributes.anything");
            Row changed = Row.of(rows.tryChange(row, patch(since, "2019-05-01")).expect(200));
            assertThat(attributes(changed)).isEqualTo(Map.of(since, "2019-05-01"));
            assertThat(ids(rows, "attributes." + since + "=2019-05-01")).containsExactly(row.id());
            assertThat(ids(rows, "attributes." + since + "=2019-05-02")).isEmpty();
        }
    }

    @Test
    void requiredIsAskedOverRestAndNobodyMayClearIt() {
        String since = unique();
        Row field = define("CONTACT", since, "DATE");
        RowsSystem contacts = RowKind.CONTACT.of(mtl, MtlSystem.FIELD1);
        String account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
        Row required = definitions.change(field, "required", true);
        try {
            assertFault(contacts.tryCreate(Json.object("name", "Li", "accountId", account)), "attributes." + since);
            Row contact =
                    contacts.create("name", "Li", "accountId", account, "attributes", Map.of(since, "2026-01-01"));
            assertFault(contacts.tryChange(contact, patch(since, null)), "attributes." + since);
            definitions.change(required, "defaultValue", "2026-01-31");
            Row usual = contacts.create("name", "Li", "accountId", account);
            assertThat(attributes(usual)).isEqualTo(Map.of(since, "2026-01-31"));
        } finally {
            definitions.archive(definitions.read(field.id()));
        }
    }

    @Test
    void leadsAreFoundByWhatTheirAttributesHoldWithinTheTerritory() {
        String metals = unique();
        Row field = define("LEAD", metals, "CHOICES", "choices", PLANS);
        Row both = Row.of(leads.tryCreate(lead(metals, List.of("GOLD", "TIN"))).expect(201));
        Row one = Row.of(leads.tryCreate(lead(metals, List.of("TIN"))).expect(201));

        assertThat(ids(leads, "attributes." + metals + "=GOLD")).containsExactly(both.id());
        assertThat(ids(leads, "sort=createdAt&attributes." + metals + "=TIN")).containsExactly(both.id(), one.id());
        assertThat(ids(mtl.leads(MtlSystem.FIELD2), "attributes." + metals + "=TIN"))
                .isEmpty();
        assertThat(leads.page("total=true&attributes." + metals + "=TIN")
                        .get("total")
                        .asLong())
                .isEqualTo(2);
        definitions.archive(field);
        assertThat(ids(leads, "attributes." + metals + "=GOLD")).containsExactly(both.id());
        assertFault(leads.tryList("attributes." + metals + "=LEAD"), "attributes." + metals);
        assertFault(leads.tryList("attributes.nobody_defined=1"), "attributes.nobody_defined");
    }

    @Test
    void aFileIsReadByTheDefinitions() {
        String presses = unique();
        String plan = unique();
        define("LEAD", presses, "INTEGER", "label", Map.of("en", "Presses " + presses, "zh-CN", "压机" + presses));
        define("LEAD", plan, "CHOICE", "choices", PLANS);
        String company = Companies.unique();
        ImportsSystem imports = mtl.imports(MtlSystem.MANAGER);
        String file = "company,压机" + presses + "," + plan + ",other\n" + company + " One,12,金,x\n" + company
                + " Two,many,TIN,y\n";

        JsonNode upload = imports.upload(file);
        assertThat(upload.at("/mapping/压机" + presses).asText()).isEqualTo("attributes." + presses);
        JsonNode counts = imports.bringIn(file.getBytes(StandardCharsets.UTF_8)).get("counts");

        assertThat(counts.get("created").asInt()).isEqualTo(1);
        assertThat(counts.get("rejected").asInt()).isEqualTo(1);
        List<JsonNode> brought = mtl.leads(MtlSystem.MANAGER).list("q=" + company.toLowerCase(Locale.ROOT));
        assertThat(brought).hasSize(1);
        assertThat(attributes(brought.get(0))).isEqualTo(Map.of(presses, 12, plan, "GOLD", "other", "x"));
    }

    @Test
    void aWebFormAsksForItAndJudgesWhatComesAlong() {
        String medium = "utm_" + unique();
        String presses = unique();
        define("LEAD", medium, "CHOICE", "choices", PLANS);
        define("LEAD", presses, "INTEGER");
        RowsSystem forms = new RowsSystem(mtl.as(SEGMENT_MANAGER), "/api/v1/web-forms");
        assertFault(forms.tryCreate(Json.object("name", "Fair", "fields", List.of("attributes.nobody"))), "fields");
        Row form = forms.create("name", "Fair", "fields", List.of("company", "attributes." + presses));
        String submissions = "/api/v1/web-forms/" + form.text("key") + "/submissions";

        assertFault(submit(submissions, medium, "LEAD"), "attributes." + medium);
        assertFault(submit(submissions, "attributes." + presses, "many"), "attributes." + presses);
        submit(submissions, "attributes." + presses, "7").expect(202);

        assertThat(ids(mtl.leads(SEGMENT_MANAGER), "attributes." + presses + "=7"))
                .hasSize(1);
    }

    @Test
    void aBulkChangeIsJudgedFirstAndTakenBackNameByName() {
        String plan = unique();
        define("LEAD", plan, "CHOICE", "choices", PLANS);
        Row lead = Row.of(leads.tryCreate(lead("free", "kept")).expect(201));

        assertFault(bulk(lead, plan, "LEAD"), "attributes." + plan);
        String change = bulk(lead, plan, "GOLD").expect(202).json().get("id").asText();
        awaitAttributes(lead, Map.of("free", "kept", plan, "GOLD"));
        Awaitility.await().until(() -> stateOf(change).equals("DONE"));
        mtl.as(MtlSystem.FIELD1)
                .post("/api/v1/lead-bulk-changes/" + change + "/undo", "")
                .expect(202);
        awaitAttributes(lead, Map.of("free", "kept"));
    }

    @Test
    void rulesHaveToGoWithTheTypeOfAField() {
        String presses = unique();
        define("LEAD", presses, "INTEGER");
        String rules = """
                {"name": "Presses", "definition": {"fit": {"cap": 10, "groups": [{"name": "g", "cap": 10, "rules": [
                   {"id": "r", "property": "attributes.%s", "operator": "%s", "value": %s, "points": 1}]}]},
                 "engagement": {"cap": 10, "groups": [{"name": "g", "cap": 10, "rules": [{"id": "e", "kind": "web.visited", "points": 1}]}]},
                 "grades": {"fit": {"A": 5, "B": 1}, "engagement": {"1": 5, "2": 1}}}}""";
        RowsSystem models = new RowsSystem(mtl.as(SEGMENT_MANAGER), "/api/v1/score-models");
        models.tryCreate(rules.formatted(presses, "greater", 3)).expect(201);
        Answer model = models.tryCreate(rules.formatted(presses, "contains", "\"3\""));
        assertFault(model, "/definition/fit/groups/0/rules/0/operator");

        String set = "{\"name\":\"Presses\",\"rules\":[{\"name\":\"x\",\"when\":[{\"field\":\"attributes." + presses
                + "\",\"in\":[\"%s\"]}]}]}";
        RowsSystem sets = new RowsSystem(mtl.as(MtlSystem.MANAGER), "/api/v1/assignment-rule-sets");
        assertFault(sets.tryCreate(set.formatted("many")), "/rules/0/when");
        sets.tryCreate(set.formatted("12")).expect(201);
    }

    private Answer submit(String path, String name, String value) {
        return mtl.anyone().post(path, Json.object("company", Companies.name(), name, value));
    }

    private Answer bulk(Row lead, String name, String value) {
        String body = Json.object("leads", List.of(lead.id()), "change", Map.of("attributes", Map.of(name, value)));
        return mtl.as(MtlSystem.FIELD1).post("/api/v1/lead-bulk-changes", body);
    }

    private String stateOf(String change) {
        return mtl.as(MtlSystem.FIELD1)
                .get("/api/v1/lead-bulk-changes/" + change)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }

    private void awaitAttributes(Row lead, Map<String, Object> wanted) {
        Awaitility.await().until(() -> attributes(leads.read(lead.id())), wanted::equals);
    }

    private Row define(String kind, String name, String type, Object... more) {
        return Row.of(definitions.tryCreate(definition(kind, name, type, more)).expect(201));
    }

    private static String definition(String kind, String name, String type, Object... more) {
        Map<String, Object> members =
                new HashMap<>(Map.of("kind", kind, "name", name, "type", type, "label", Map.of("en", name)));
        for (int i = 0; i < more.length; i += 2) {
            members.put(String.valueOf(more[i]), more[i + 1]);
        }
        return Json.object(members.entrySet().stream()
                .flatMap(member -> Stream.of(member.getKey(), member.getValue()))
                .toArray());
    }

    private static String lead(Object... attributes) {
        return Json.object("company", Companies.name(), "attributes", object(attributes));
    }

    private static String patch(Object... attributes) {
        return Json.object("attributes", object(attributes));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private RowsSystem definitionsAs(String username) {
        return new RowsSystem(mtl.as(username), "/api/v1/custom-fields");
    }

    private static Object attributes(Row row) {
        return attributes(row.json());
    }

    private static Object attributes(JsonNode row) {
        return Json.plain(row.get("attributes"));
    }

    private static List<String> ids(RowsSystem rows, String query) {
        return rows.list(query).stream().map(row -> row.get("id").asText()).toList();
    }

    private static boolean is(JsonNode field, Row made) {
        return Objects.equals(field.get("id"), made.json().get("id"));
    }

    private static void assertFault(Answer answer, String... fields) {
        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactlyInAnyOrder(fields);
    }

    /** A name that no other test defines. */
    private static String unique() {
        return "f" + Companies.unique();
    }
}
