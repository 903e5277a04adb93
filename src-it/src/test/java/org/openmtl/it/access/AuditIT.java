package org.openmtl.it.access;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** Every write leaves who, when, from what to what. */
@MtlTest
class AuditIT {
    private final MtlSystem mtl;
    private final RunningServer server;

    AuditIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    void everyWriteLeavesItsEntry(RowKind kind) {
        Row made = kind.make(mtl, MtlSystem.FIELD1);
        Row noted = kind.ofWriter(mtl, MtlSystem.FIELD1).change(made, kind.freeText(), "Primera");
        kind.ofWriter(mtl, MtlSystem.MANAGER).change(noted, kind.freeText(), "Segunda");

        List<JsonNode> entries = entries(MtlSystem.MANAGER, kind, made);

        assertThat(entries)
                .extracting(entry -> entry.get("action").asText())
                .containsExactlyInAnyOrder("CREATED", "CHANGED", "CHANGED");
        JsonNode second = entries.stream()
                .filter(entry -> entry.toString().contains("Segunda"))
                .findFirst()
                .orElseThrow();
        String writer = kind.writer(mtl, MtlSystem.MANAGER);
        assertThat(second.get("actor").asText()).isEqualTo("person:" + mtl.idOf(writer));
        assertThat(second.hasNonNull("at")).isTrue();
        assertThatJson(second.get("changes").toString())
                .inPath(kind.freeText())
                .isEqualTo("{\"from\": \"Primera\", \"to\": \"Segunda\"}");
    }

    @Test
    void theEntryBearsTheIdOfItsRequest() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        mtl.as(MtlSystem.FIELD1)
                .with("X-Request-Id", "audited-request-1")
                .patch("/api/v1/leads/" + lead.id(), lead.etag(), "{\"note\": \"x\"}")
                .expect(200);

        assertThat(entries(MtlSystem.MANAGER, RowKind.LEAD, lead))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("audited-request-1"));
    }

    @Test
    void nothingWasEverWrittenByNobody() {
        assertThat(
                        server.home()
                                .superuser()
                                .number(
                                        "select count(*) from platform.audit_entry where coalesce(actor, '') !~ '^(person|service|job|system)'"))
                .isZero();
    }

    @Test
    void anotherTerritorysHistoryIsNotShown() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);

        assertThat(entries(MtlSystem.MANAGER, RowKind.LEAD, lead)).isNotEmpty();
        Answer theirs = audit("manager2", RowKind.LEAD, lead);
        assertThat(theirs.status() == 404 || theirs.json().get("items").isEmpty())
                .as("%s", theirs)
                .isTrue();
        Problems.expect(audit(MtlSystem.FIELD1, RowKind.LEAD, lead), 403);
    }

    private List<JsonNode> entries(String username, RowKind kind, Row row) {
        List<JsonNode> entries = new ArrayList<>();
        audit(username, kind, row).expect(200).json().get("items").forEach(entries::add);
        return entries;
    }

    private Answer audit(String username, RowKind kind, Row row) {
        String entity = kind.name().toLowerCase(Locale.ROOT);
        return mtl.as(username).get("/api/v1/audit?entity=" + entity + "&id=" + row.id());
    }
}
