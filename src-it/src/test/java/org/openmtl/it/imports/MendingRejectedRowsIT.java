package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** What a file says wrong comes back with the reason, and comes in once it is put right. */
@MtlTest
class MendingRejectedRowsIT {
    private static final String FILE = """
            name,email,first contact,crm id
            Ana,ana@example.com,2026-02-26,mend-1
            Bea,bea at example.com,2026-02-26,mend-2
            Cruz,cruz@example.com,yesterday,mend-3
            "Díaz, Eva",eva@example.com
            ,,2026-02-26,
            """;

    private final RowsSystem leads;
    private final ImportsSystem imports;

    MendingRejectedRowsIT(MtlSystem mtl) {
        String manager = Team.found(mtl).hire("SALES_MANAGER");
        this.leads = mtl.leads(manager);
        this.imports = mtl.imports(manager);
    }

    @Test
    void rejectedRowsComeBackAndComeInMended() {
        String id = imports.upload(FILE).get("id").asText();
        assertThat(imports.preview(id))
                .extracting(row -> row.get("verdict").asText())
                .containsExactly("created", "rejected", "rejected", "rejected", "rejected");
        assertThat(leads.list("")).as("a preview makes nothing").isEmpty();

        assertCounts(imports.commit(id), 5, 1, 0, 4);

        String rejected = imports.rejected(id);
        List<String> lines = rejected.lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("name,email,first contact,crm id,problem");
        assertThat(lines.get(1))
                .startsWith("Bea,bea at example.com,2026-02-26,mend-2,")
                .contains("email: ");
        assertThat(lines.get(2))
                .startsWith("Cruz,cruz@example.com,yesterday,mend-3,")
                .contains("firstContactAt: ");
        assertThat(lines.get(3)).startsWith("\"Díaz, Eva\",eva@example.com,,,").contains("row: ");
        assertThat(lines.get(4)).startsWith("\"\",,2026-02-26,,").contains("name: ");

        String mended = rejected.replace("bea at example.com", "bea@example.com")
                .replace(",yesterday,", ",2026-02-25,")
                .replace("\"\",,2026-02-26,,", "Gil,,2026-02-26,,");
        assertCounts(imports.bringIn(mended.getBytes(StandardCharsets.UTF_8)), 4, 4, 0, 0);
        assertThat(leads.list(""))
                .extracting(lead -> lead.get("name").asText())
                .containsExactlyInAnyOrder("Ana", "Bea", "Cruz", "Díaz, Eva", "Gil");
        assertThat(leads.list("")).noneMatch(lead -> lead.has("attributes"));
    }

    private static void assertCounts(JsonNode ended, int rows, int created, int unchanged, int rejected) {
        assertThatJson(ended.get("counts"))
                .isEqualTo(Map.of(
                        "rows", rows,
                        "created", created,
                        "updated", 0,
                        "unchanged", unchanged,
                        "rejected", rejected));
    }
}
