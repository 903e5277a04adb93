package org.openmtl.it.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Fields that the server decides: owner, version, score, who and when. */
@MtlTest
class AssigningWhatIsNotOnesOwnIT {
    private static final List<String> FIELDS = List.of(
            "id",
            "version",
            "ownerId",
            "territoryId",
            "territory",
            "role",
            "roles",
            "score",
            "createdBy",
            "createdAt",
            "updatedBy",
            "updatedAt",
            "archivedAt",
            "channel",
            "stageSince",
            "fv",
            "search",
            "unit_id",
            "owner_id",
            "__proto__",
            "isAdmin",
            "passwordHash",
            "Name");

    private final MtlSystem mtl;
    private final Database database;

    AssigningWhatIsNotOnesOwnIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        signInBeforeAnythingIsCounted();
    }

    /** The first sign-in of a run opens a session, which would count as a write. */
    private void signInBeforeAnythingIsCounted() {
        List.of(MtlSystem.FIELD1, MtlSystem.FIELD2).forEach(mtl::idOf);
    }

    @ParameterizedTest
    @EnumSource
    void aNewRowCannotBringThem(RowKind kind) {
        RowsSystem rows = kind.of(mtl, MtlSystem.FIELD1);
        Unchanged unchanged = Unchanged.since(database);

        Answer answer = rows.tryCreate(given("name", "Ana", "company", Companies.name()));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsAll(FIELDS);
        unchanged.check();
    }

    @ParameterizedTest
    @EnumSource
    void aPatchCannotChangeThem(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row row = kind.make(mtl, MtlSystem.FIELD1);
        Unchanged unchanged = Unchanged.since(database);

        Answer answer = rows.tryChange(row, given(kind.freeText(), "x"));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactlyInAnyOrderElementsOf(FIELDS);
        unchanged.check();
        assertThat(rows.read(row.id()).json().get("version").asInt()).isEqualTo(1);
    }

    /** What a caller may say, and all that a caller may not; each of those is to be named. */
    private String given(Object... allowed) {
        List<Object> namesAndValues = new ArrayList<>(List.of(allowed));
        FIELDS.forEach(field -> namesAndValues.addAll(List.of(field, mtl.idOf(MtlSystem.FIELD2))));
        return Json.object(namesAndValues.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "passwordHash", "password_hash", "scope", "id", "version", "createdBy"})
    void aPersonCannotBringThem(String field) {
        Client admin = mtl.as(MtlSystem.ADMIN);
        Unchanged unchanged = Unchanged.since(database);

        Answer created = admin.post(
                "/api/v1/people",
                Json.object("username", Companies.unique(), "displayName", "Mallory", field, "ADMIN"));
        Answer changed =
                admin.patch("/api/v1/people/" + mtl.idOf(MtlSystem.FIELD1), "\"1\"", Json.object(field, "ADMIN"));

        assertThat(Problems.fields(Problems.expect(created, 400))).contains(field);
        assertThat(Problems.fields(Problems.expect(changed, 400))).contains(field);
        unchanged.check();
    }
}
