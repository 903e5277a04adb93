package org.openmtl.it.access;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Somebody of another territory asks for what field1 has: by id, by list, by reference, by feed. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoriesIT {
    private static final String MISSING = "0190a5f0-0000-7000-8000-00000000dead";
    private static final String OTHER_MANAGER = "manager2";
    private static final Map<String, String> SCHEMAS =
            Map.of("leads", "leads", "events", "events", "attendees", "events");

    private final MtlSystem mtl;
    private final Database database;
    private final OtherThings others;
    private Map<String, Row> specimens = Map.of();

    TerritoriesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.others = new OtherThings(mtl, database);
    }

    @BeforeAll
    void field1Works() throws SQLException {
        specimens = Arrays.stream(RowKind.values())
                .collect(Collectors.toMap(RowKind::collection, kind -> kind.make(mtl, MtlSystem.FIELD1)));
        others.make();
    }

    /** What only some row of somebody can answer, and who may ask for it; its own test has the owners. */
    private static final Map<String, List<String>> VERBS = Map.of(
            "POST /api/v1/leads/{id}/hand-over", List.of(OTHER_MANAGER),
            "POST /api/v1/leads/{id}/merge", List.of(OTHER_MANAGER),
            "POST /api/v1/leads/{id}/accept", List.of(MtlSystem.FIELD2, OTHER_MANAGER),
            "POST /api/v1/leads/{id}/refuse", List.of(MtlSystem.FIELD2, OTHER_MANAGER),
            "POST /api/v1/leads/{id}/recycle", List.of(MtlSystem.FIELD2, OTHER_MANAGER));

    static Stream<Endpoint> endpointsOfRows() {
        List<String> collections =
                Arrays.stream(RowKind.values()).map(RowKind::collection).toList();
        return Endpoints.withId().filter(endpoint -> collections.contains(endpoint.collection()));
    }

    @ParameterizedTest
    @MethodSource("endpointsOfRows")
    void anotherTerritorysRowIsTheSameAsNoRow(Endpoint endpoint) {
        for (String stranger : VERBS.getOrDefault(endpoint.toString(), List.of(MtlSystem.FIELD2, OTHER_MANAGER))) {
            String id = specimen(endpoint).id();
            String before = stored(endpoint.collection(), id);

            Client writer = mtl.as(kind(endpoint).writer(mtl, stranger));
            Answer theirs = Bodies.send(writer, endpoint, endpoint.with(id));
            Answer missing = Bodies.send(writer, endpoint, endpoint.with(MISSING));

            assertThat(Problems.expect(theirs, 404).get("code").asText()).isEqualTo("not-found");
            assertThatJson(theirs.body().replace(id, MISSING))
                    .whenIgnoringPaths("requestId")
                    .isEqualTo(missing.body());
            assertThat(theirs.headers().keySet()).isEqualTo(missing.headers().keySet());
            assertThat(stored(endpoint.collection(), id)).isEqualTo(before);
        }
    }

    static Stream<Endpoint> endpointsOfAnyRow() {
        return endpointsOfRows().filter(endpoint -> !VERBS.containsKey(endpoint.toString()));
    }

    /** Without this the matrix above would pass on a product that answers 404 to everybody. */
    @ParameterizedTest
    @MethodSource("endpointsOfAnyRow")
    void itsOwnersAreAnswered(Endpoint endpoint) {
        RowKind kind = kind(endpoint);
        Row own = kind.make(mtl, MtlSystem.FIELD1);

        Answer answer = Bodies.send(mtl.as(kind.writer(mtl, MtlSystem.FIELD1)), endpoint, endpoint.with(own.id()));

        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
    }

    static Stream<Endpoint> endpointsOfOtherThings() {
        List<Endpoint> ofRows = endpointsOfRows().toList();
        return Endpoints.withId().filter(endpoint -> !ofRows.contains(endpoint) && !isEverybodys(endpoint));
    }

    /** A published form has no territory; what is answered to it has. Rules for scores and what custom fields are have none either. */
    private static boolean isEverybodys(Endpoint endpoint) {
        return List.of("forms", "score-models", "custom-fields").contains(endpoint.collection()) && endpoint.isRead();
    }

    /** People, devices and the like have no home territory; the answer about one that exists must still tell nothing. */
    @ParameterizedTest
    @MethodSource("endpointsOfOtherThings")
    void whatOneMayNotTouchIsTheSameAsNothing(Endpoint endpoint) {
        for (String stranger : List.of(MtlSystem.FIELD2, OTHER_MANAGER)) {
            String id = others.idOf(endpoint.collection());

            Answer theirs = Bodies.send(mtl.as(stranger), endpoint, endpoint.with(id));
            Answer missing = Bodies.send(mtl.as(stranger), endpoint, endpoint.with(MISSING));

            assertThat(theirs.status()).as("%s", theirs).isIn(403, 404).isEqualTo(missing.status());
            if (!endpoint.method().equals("HEAD")) {
                Problems.expect(theirs);
                assertThatJson(theirs.body().replace(id, MISSING))
                        .whenIgnoringPaths("requestId")
                        .isEqualTo(missing.body());
            }
        }
    }

    static Stream<Endpoint> lists() {
        return Endpoints.lists();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noListShowsAnything(Endpoint endpoint) {
        for (String stranger : List.of(MtlSystem.FIELD2, OTHER_MANAGER, MtlSystem.ADMIN, MtlSystem.TRAINEE)) {
            String path = endpoint.template() + (endpoint.template().startsWith("/api/v1") ? "?limit=200" : "");
            String body = mtl.as(stranger).get(path).body();

            specimens.values().forEach(row -> assertThat(body).doesNotContain(row.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsLeakNothing(RowKind kind) {
        Row row = specimens.get(kind.collection());
        String unit = row.text("unitId");

        assertThat(total(MtlSystem.FIELD1, kind, "unitId=" + unit)).isPositive();
        assertThat(total(MtlSystem.FIELD2, kind, "unitId=" + unit)).isZero();
        assertThat(total(MtlSystem.MANAGER, kind, "unitId=" + unit)).isPositive();
        assertThat(total(OTHER_MANAGER, kind, "unitId=" + unit)).isZero();
    }

    @Test
    void freeTextFindsNothingOfOthers() {
        Row account = specimen("accounts");
        String text = RowsSystem.parameter("q", account.text("name").split(" ")[1]);

        assertThat(total(MtlSystem.FIELD1, RowKind.ACCOUNT, text)).isEqualTo(1);
        assertThat(total(MtlSystem.FIELD2, RowKind.ACCOUNT, text)).isZero();
    }

    @Test
    void aReferenceToAnothersRowIsTheSameAsToNone() {
        Function<String, String> visit = id -> Json.object("accountId", id, "date", "2026-11-20");
        Function<String, String> contact = id -> Json.object("accountId", id, "name", "Li");
        Function<String, String> lead = id -> Json.object("accountId", id, "name", "Li");

        assertReferenceTellsNothing(RowKind.VISIT, visit, "accounts", "accountId");
        assertReferenceTellsNothing(RowKind.CONTACT, contact, "accounts", "accountId");
        assertReferenceTellsNothing(RowKind.LEAD, lead, "accounts", "accountId");
        assertReferenceTellsNothing(
                RowKind.FINDING, id -> Json.object("visitId", id, "kind", "PAIN_POINT"), "visits", "visitId");
        assertReferenceTellsNothing(
                RowKind.ATTENDEE, id -> Json.object("eventId", id, "name", "Li"), "events", "eventId");
        assertReferenceTellsNothing(
                RowKind.PROMISE,
                id -> Json.object("accountId", id, "promisedBy", "US", "what", "Nothing"),
                "accounts",
                "accountId");
        assertReferenceTellsNothing(
                RowKind.LEAD, id -> Json.object("contactId", id, "name", "Li"), "contacts", "contactId");
        assertReferenceTellsNothing(RowKind.LEAD, id -> Json.object("visitId", id, "name", "Li"), "visits", "visitId");
        assertReferenceTellsNothing(
                RowKind.ACCOUNT, id -> Json.object("parentId", id, "name", "Li"), "accounts", "parentId");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "LEAD"})
    void nobodyPutsARowIntoAnothersTerritory(RowKind kind) {
        String unit = specimens.get(kind.collection()).text("unitId");
        RowsSystem rows = kind.of(mtl, MtlSystem.FIELD2);
        Row own = kind.make(mtl, MtlSystem.FIELD2);

        Answer created = rows.tryCreate(Json.object("name", "Trojan", "unitId", unit));
        Answer moved = rows.tryChange(own, Json.object("unitId", unit));
        Answer nowhere = rows.tryCreate(Json.object("name", "Trojan", "unitId", MISSING));

        assertThat(Problems.fields(Problems.expect(created, 400))).containsExactly("unitId");
        assertThat(Problems.fields(Problems.expect(moved, 400))).containsExactly("unitId");
        assertThatJson(created.body()).whenIgnoringPaths("requestId").isEqualTo(nowhere.body());
        assertThat(rows.read(own.id()).etag()).isEqualTo(own.etag());
    }

    @Test
    void anothersDuplicatesAreNotReported() {
        Row lead = specimen("leads");

        Row twin = mtl.leads(MtlSystem.FIELD2).create("name", "Li", "email", lead.text("email"));

        assertThat(twin.json().get("duplicates")).isEmpty();
        assertThat(mtl.leads(MtlSystem.FIELD2).of(twin, "duplicates")).isEmpty();
    }

    private void assertReferenceTellsNothing(
            RowKind kind, Function<String, String> body, String collection, String field) {
        Client client = mtl.as(kind.writer(mtl, MtlSystem.FIELD2));
        String id = specimen(collection).id();

        Answer theirs = client.post(kind.path(), body.apply(id));
        Answer missing = client.post(kind.path(), body.apply(MISSING));

        assertThat(Problems.fields(Problems.expect(theirs, 400))).containsExactly(field);
        assertThatJson(theirs.body().replace(id, MISSING))
                .whenIgnoringPaths("requestId")
                .isEqualTo(missing.body());
    }

    private static RowKind kind(Endpoint endpoint) {
        return RowKind.valueOf(
                endpoint.collection().toUpperCase(java.util.Locale.ROOT).replaceAll("S$", ""));
    }

    private long total(String username, RowKind kind, String query) {
        JsonNode page = kind.of(mtl, username).page("total=true&" + query);
        return page.get("total").asLong();
    }

    private Row specimen(Endpoint endpoint) {
        return specimen(endpoint.collection());
    }

    private Row specimen(String collection) {
        return java.util.Objects.requireNonNull(specimens.get(collection), collection);
    }

    private String stored(String collection, String id) {
        String schema = SCHEMAS.getOrDefault(collection, "relationship");
        String table = schema + "." + collection.replaceAll("s$", "");
        return String.valueOf(database.column("select to_jsonb(t)::text from " + table + " t where id = ?::uuid", id)
                .get(0));
    }
}
