package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** All that happened to a lead, in one list. */
@MtlTest
class ReadingATimelineIT {
    private final MtlSystem mtl;

    ReadingATimelineIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void stagesHandOversAndVisitsStandInOneOrder() {
        Row visit = RowKind.VISIT.make(mtl, MtlSystem.FIELD1);
        Row lead = mtl.leads(MtlSystem.FIELD1).create("name", "Ada", "visitId", visit.id());
        refuse(handOver(lead));

        List<JsonNode> all = pages(lead.id(), 200);

        assertThat(all)
                .extracting(entry -> entry.get("kind").asText())
                .contains("stage.entered", "handed-over", "visit");
        assertThat(all).extracting(entry -> entry.get("at").asText()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        JsonNode handed = only(all, "handed-over");
        assertThat(handed.at("/facts/ownerId").asText()).isEqualTo(mtl.idOf(MtlSystem.FIELD1));
        assertThat(handed.at("/facts/answer").asText()).isEqualTo("REFUSED");
        assertThat(handed.at("/facts/reason").asText()).isEqualTo("TIMING: In spring");
        assertThat(handed.get("by").asText()).isEqualTo("person:" + mtl.idOf(MtlSystem.MANAGER));
        assertThat(only(all, "visit").at("/facts/visitId").asText()).isEqualTo(visit.id());
    }

    @Test
    void pageByPageItIsTheSame() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        refuse(handOver(lead));

        assertThat(pages(lead.id(), 1)).isEqualTo(pages(lead.id(), 200)).hasSizeGreaterThan(3);
    }

    @Test
    void whoCannotSeeTheLeadCannotSeeWhatHappenedToIt() {
        String lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1).id();

        Problems.expect(mtl.as(MtlSystem.FIELD2).get(path(lead)), 404);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(path(UUID.randomUUID().toString())), 404);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(path(lead) + "?kind=visit"), 400);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(path(lead) + "?cursor=x"), 400);
    }

    private List<JsonNode> pages(String lead, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = mtl.as(MtlSystem.FIELD1)
                    .get(path(lead) + "?limit=" + limit + cursor)
                    .expect(200)
                    .json();
            page.get("items").forEach(all::add);
            if (page.get("next").isNull()) {
                return all;
            }
            cursor = "&cursor=" + page.get("next").asText();
        }
    }

    private static JsonNode only(List<JsonNode> entries, String kind) {
        List<JsonNode> found = entries.stream()
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Row handOver(Row lead) {
        return post(MtlSystem.MANAGER, lead, "hand-over", Json.object("ownerId", mtl.idOf(MtlSystem.FIELD1)));
    }

    private void refuse(Row lead) {
        post(MtlSystem.FIELD1, lead, "refuse", Json.object("code", "TIMING", "reason", "In spring"));
    }

    private Row post(String username, Row lead, String verb, String body) {
        return Row.of(mtl.as(username)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/" + verb, body)
                .expect(200));
    }

    private static String path(String lead) {
        return "/api/v1/leads/" + lead + "/timeline";
    }
}
