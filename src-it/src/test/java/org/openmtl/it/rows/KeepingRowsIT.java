package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** What holds for every kind of row: versions, merge patches, archiving. */
@MtlTest
class KeepingRowsIT {
    private final MtlSystem mtl;

    KeepingRowsIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @ParameterizedTest
    @EnumSource
    void aChangeCountsTheVersionAndTouchesNothingElse(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row made = kind.make(mtl, MtlSystem.FIELD1);

        Row changed = rows.change(made, kind.freeText(), "Pide una demostración");

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text(kind.freeText())).isEqualTo("Pide una demostración");
        assertThat(without(changed, "version", kind.freeText(), "updatedAt"))
                .isEqualTo(without(made, "version", kind.freeText(), "updatedAt", "duplicates"));
        assertThat(rows.read(made.id()).json()).isEqualTo(changed.json());
    }

    @ParameterizedTest
    @EnumSource
    void nullClearsAFieldAndWhatIsNotNamedStays(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row noted = rows.change(kind.make(mtl, MtlSystem.FIELD1), kind.freeText(), "Vuelve en marzo");

        Row cleared = rows.change(noted, kind.freeText(), null);

        assertThat(cleared.json().hasNonNull(kind.freeText())).isFalse();
        assertThat(without(cleared, "version", kind.freeText(), "updatedAt"))
                .isEqualTo(without(noted, "version", kind.freeText(), "updatedAt"));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeMustSayWhichVersionItSaw(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row made = kind.make(mtl, MtlSystem.FIELD1);
        String path = rows.path() + "/" + made.id();

        Answer blind = rows.client()
                .with("Content-Type", "application/merge-patch+json")
                .send("PATCH", path, Json.object(kind.freeText(), "x"));
        Answer blindEnd = rows.client().send("DELETE", path, "");

        assertThat(Problems.expect(blind, 428).get("code").asText()).isEqualTo("version-required");
        assertThat(Problems.expect(blindEnd, 428).get("code").asText()).isEqualTo("version-required");
        assertThat(rows.read(made.id()).etag()).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @EnumSource
    void whoChangesAnOldVersionIsToldSo(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row seen = kind.make(mtl, MtlSystem.FIELD1);
        rows.change(seen, kind.freeText(), "first");

        JsonNode problem = Problems.expect(rows.tryChange(seen, Json.object(kind.freeText(), "second")), 412);
        Problems.expect(rows.client().delete(rows.path() + "/" + seen.id(), seen.etag()), 412);

        assertThat(problem.get("code").asText()).isEqualTo("stale-version");
        assertThat(problem.get("version").asInt()).isEqualTo(2);
        assertThat(rows.read(seen.id()).text(kind.freeText())).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "*", "\"1\", \"2\"", "\"x\"", "\"0\"", "\"9999999999999999999\""})
    void onlyOneStrongTagOfOursIsAVersion(String etag) {
        Row made = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        RowsSystem leads = mtl.leads(MtlSystem.FIELD1);

        Answer answer = leads.client().patch(leads.path() + "/" + made.id(), etag, "{\"note\": \"x\"}");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("If-Match");
    }

    @ParameterizedTest
    @EnumSource
    void anArchivedRowLeavesTheListsAndStaysReadable(RowKind kind) {
        RowsSystem rows = kind.ofWriter(mtl, MtlSystem.FIELD1);
        Row made = kind.make(mtl, MtlSystem.FIELD1);
        assertThat(ids(rows)).contains(made.id());

        rows.archive(made);

        assertThat(ids(rows)).doesNotContain(made.id());
        Row archived = rows.read(made.id());
        assertThat(archived.json().hasNonNull("archivedAt")).isTrue();
        assertThat(Problems.expect(rows.tryChange(archived, Json.object(kind.freeText(), "x")), 409)
                        .get("code")
                        .asText())
                .isEqualTo("conflict");
    }

    @Test
    void aMandatoryFieldCannotBeCleared() {
        Row account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1);

        Answer answer = mtl.accounts(MtlSystem.FIELD1).tryChange(account, "{\"name\": null}");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("name");
    }

    private static java.util.List<String> ids(RowsSystem rows) {
        return rows.list("limit=200&sort=-createdAt").stream()
                .map(row -> row.get("id").asText())
                .toList();
    }

    private static JsonNode without(Row row, String... members) {
        com.fasterxml.jackson.databind.node.ObjectNode copy =
                row.json().<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        return copy.remove(java.util.List.of(members));
    }
}
