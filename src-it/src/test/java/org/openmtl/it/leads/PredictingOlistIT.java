package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.Product;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** The example of docs/prediction.md: what can be learned from the leads that Olist published, and what only seems to be. */
@MtlTest
@Tag("soak")
class PredictingOlistIT {
    private final MtlSystem mtl;

    PredictingOlistIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void fewFactsTellLittle() throws IOException {
        Team team = Team.found(mtl);
        Path files = Product.data().resolve("olist");
        var imports = mtl.imports(team.hire("SALES_MANAGER"));
        imports.bringIn(Files.readAllBytes(files.resolve("marketing_qualified_leads.csv")));
        imports.bringIn(Files.readAllBytes(files.resolve("closed_deals.csv")));

        JsonNode model = mtl.as(team.hire("ANALYST"))
                .post("/api/v1/prediction-models", "{}")
                .expect(201)
                .json();

        System.out.println(model.toPrettyString());
        assertThat(model.get("rows").asLong()).isEqualTo(8000);
        assertThat(model.at("/report/won").asLong()).isEqualTo(842);
        assertThat(model.get("auc").asDouble()).isBetween(0.55, 0.75);
        assertThat(model.get("logLoss").asDouble())
                .isLessThan(model.at("/report/baseLogLoss").asDouble());
        assertThat(List.of("attributes.business_segment", "attributes.lead_type", "attributes.has_company"))
                .allSatisfy(fact -> assertThat(model.at("/report/leftOut").has(fact))
                        .as(fact)
                        .isTrue());
    }
}
