package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** What was said of the columns of one file holds for the next one from there. */
@MtlTest
class KeepingMappingsIT {
    private static final String MAPPINGS = "/api/v1/import-mappings";
    private static final String FAIR = """
            {"name": "Fair", "kind": "leads", "columns": {"Wer": "name", "Stand": "attributes.stand", "Tag": "firstContactAt", "Notiz": null},
             "defaults": {"origin": "fair", "country": "ES", "attributes.year": "2026"}, "dateOrder": "DMY", "timeZone": "Europe/Madrid"}""";

    private final MtlSystem mtl;
    private final Client manager;
    private final ImportsSystem imports;
    private final String colleague;

    KeepingMappingsIT(MtlSystem mtl) {
        this.mtl = mtl;
        Team team = Team.found(mtl);
        String username = team.hire("SALES_MANAGER");
        this.manager = mtl.as(username);
        this.imports = mtl.imports(username);
        this.colleague = team.hire("SALES_MANAGER");
    }

    @Test
    void theNextFileIsMappedByIt() {
        String id = keep(FAIR).get("id").asText();

        JsonNode uploaded = upload(id, "WER;tag;Notiz;Neu\nAna Ruiz;3/4/2026;x;y\n")
                .expect(201)
                .json();

        assertThatJson(uploaded.get("mapping"))
                .isEqualTo("{WER: 'name', tag: 'firstContactAt', Notiz: null, Neu: null}");
        imports.commit(uploaded.get("id").asText());
        JsonNode lead = manager.get("/api/v1/leads").expect(200).json().at("/items/0");
        assertThatJson(lead)
                .isObject()
                .containsAllEntriesOf(Map.of(
                        "name", "Ana Ruiz",
                        "origin", "fair",
                        "country", "ES",
                        "firstContactAt", "2026-04-02T22:00:00Z",
                        "attributes", Map.of("year", "2026")));
    }

    @Test
    void aRowThatSaysMoreThanADefaultIsBelieved() {
        String id = upload("", "name,country\nAna Ruiz,\nHans Berg,DE\n")
                .expect(201)
                .json()
                .get("id")
                .asText();

        imports.tryMap(id, "{\"defaults\": {\"country\": \"PT\", \"origin\": \"fair\"}}")
                .expect(200);
        imports.commit(id);

        assertThat(manager.get("/api/v1/leads").json().get("items"))
                .extracting(lead ->
                        lead.get("name").asText() + " " + lead.get("country").asText() + " "
                                + lead.get("origin").asText())
                .containsExactlyInAnyOrder("Ana Ruiz PT fair", "Hans Berg DE fair");
    }

    @Test
    void aFileThatIsThereAlreadyFollowsItToo() {
        String kept = keep(FAIR).get("id").asText();
        String id = upload("", "Wer,Stand\nAna Ruiz,7\n")
                .expect(201)
                .json()
                .get("id")
                .asText();

        JsonNode mapped =
                imports.tryMap(id, Json.object("mappingId", kept)).expect(200).json();

        assertThatJson(mapped.get("mapping")).isEqualTo("{Wer: 'name', Stand: 'attributes.stand'}");
        assertThat(mapped.at("/defaults/origin").asText()).isEqualTo("fair");
        assertThat(mapped.at("/options/timeZone").asText()).isEqualTo("Europe/Madrid");
    }

    @Test
    void itIsChangedByWhoeverHasSeenItLastAndByNobodyElse() {
        JsonNode kept = keep(FAIR);
        String path = MAPPINGS + "/" + kept.get("id").asText();

        JsonNode changed = mtl.as(colleague)
                .patch(path, "\"1\"", "{\"name\": \"Fair of Madrid\", \"defaults\": null}")
                .expect(200)
                .json();

        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThatJson(changed.get("defaults")).isEqualTo("{}");
        assertThatJson(changed.get("columns")).isEqualTo(kept.get("columns"));
        Problems.expect(manager.patch(path, "\"1\"", "{\"name\": \"Mine\"}"), 412);
        manager.delete(path, "\"2\"").expect(204);
        assertThat(manager.get(MAPPINGS).json().get("items")).isEmpty();
        assertThat(Problems.fields(Problems.expect(upload(kept.get("id").asText(), "Wer\nAna\n"), 400)))
                .containsExactly("mappingId");
    }

    @Test
    void aNameStandsForOneOnly() {
        String key = "\"" + UUID.randomUUID() + "\"";
        JsonNode kept = manager.with("Idempotency-Key", key)
                .post(MAPPINGS, FAIR)
                .expect(201)
                .json();

        Answer repeated = manager.with("Idempotency-Key", key).post(MAPPINGS, FAIR);
        Answer other = manager.post(MAPPINGS, FAIR);

        assertThat(repeated.expect(201).json().get("id")).isEqualTo(kept.get("id"));
        assertThat(Problems.expect(other, 409).get("code").asText()).isEqualTo("conflict");
        assertThat(manager.get(MAPPINGS + "?name=Fair").json().get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"columns\": {\"a\": \"nickname\"}|a",
                "\"columns\": {\"a\": 1}|a",
                "\"columns\": {\"a\": \"name\", \"b\": \"name\"}|b",
                "\"columns\": {\"E-Mail\": \"email\", \"email\": \"name\"}|email",
                "\"columns\": {}, \"defaults\": {\"nickname\": \"x\"}|nickname",
                "\"columns\": {}, \"defaults\": {\"country\": \"Spain\"}|country",
                "\"columns\": {}, \"defaults\": {\"origin\": 1}|origin",
                "\"columns\": {}, \"timeZone\": \"Mars/Base\"|timeZone",
                "\"columns\": {}, \"colour\": \"red\"|colour",
                "\"kind\": \"people\", \"columns\": {}|kind",
                "\"name\": \"Only\"|columns"
            })
    void whatCannotBeMappedIsNamed(String members, String field) {
        String name = members.contains("name\": \"Only") ? "" : "\"name\": \"Wrong\", ";
        String kind = members.contains("kind") ? "" : "\"kind\": \"leads\", ";

        Answer refused = manager.post(MAPPINGS, "{" + name + kind + members + "}");

        assertThat(Problems.fields(Problems.expect(refused, 400))).containsExactly(field);
    }

    @Test
    void nobodyElseSeesItOrUsesIt() {
        String id = keep(FAIR).get("id").asText();
        Client stranger = mtl.as(Team.found(mtl).hire("SALES_MANAGER"));

        Problems.expect(stranger.get(MAPPINGS + "/" + id), 404);
        Problems.expect(stranger.patch(MAPPINGS + "/" + id, "\"1\"", "{\"name\": \"Mine\"}"), 404);
        Answer used = new ImportsSystem(stranger)
                .tryUpload("?kind=leads&mappingId=" + id, "text/csv", "Wer\nAna\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Problems.fields(Problems.expect(used, 400))).containsExactly("mappingId");
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(MAPPINGS), 403);
    }

    @Test
    void aFileOfOtherColumnsIsRefused() {
        String id = keep(FAIR).get("id").asText();

        assertThat(Problems.fields(Problems.expect(upload(id, "name,email\nAna,a@example.com\n"), 400)))
                .containsExactly("mappingId");
    }

    private JsonNode keep(String mapping) {
        return manager.post(MAPPINGS, mapping).expect(201).json();
    }

    private Answer upload(String mapping, String file) {
        String query = "?kind=leads" + (mapping.isEmpty() ? "" : "&mappingId=" + mapping);
        return imports.tryUpload(query, "text/csv; charset=UTF-8", file.getBytes(StandardCharsets.UTF_8));
    }
}
