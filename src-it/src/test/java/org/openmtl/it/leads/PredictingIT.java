package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** A team that wins most leads of fairs and few of lists learns so from its own leads. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PredictingIT {
    private static final String MODELS = "/api/v1/prediction-models";
    private static final int LEADS = 240;

    private final MtlSystem mtl;
    private String analyst = "";
    private String field = "";
    private JsonNode model = MissingNode.getInstance();

    PredictingIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @BeforeAll
    void leadsOfAYearAreKnown() {
        Team team = Team.found(mtl);
        mtl.imports(team.hire("SALES_MANAGER")).bringIn(file().getBytes(StandardCharsets.UTF_8));
        analyst = team.hire("ANALYST");
        field = team.foundBelow().hire("FIELD");
        model = train(analyst).expect(201).json();
    }

    /** Of each ten leads of a fair eight are won, of each ten of a list one. */
    private static String file() {
        StringBuilder file = new StringBuilder("externalId,company,origin,firstContactAt,wonAt\n");
        for (int i = 0; i < LEADS; i++) {
            boolean isFair = i % 2 == 0;
            boolean isWon = i / 2 % 10 < (isFair ? 8 : 1);
            file.append(Companies.unique()).append(",Somebody,").append(isFair ? "fair" : "list");
            file.append(",2025-02-03,").append(isWon ? "2025-03-04" : "").append('\n');
        }
        return file.toString();
    }

    @Test
    void theReportIsAboutLeadsTheModelHadNotSeen() {
        assertThat(model.get("rows").asLong()).isEqualTo(LEADS);
        assertThat(model.get("folds").asLong()).isEqualTo(5);
        assertThat(model.get("number").asLong()).isPositive();
        assertThat(model.get("auc").asDouble()).isBetween(0.8, 0.9);
        assertThat(model.get("logLoss").asDouble())
                .isLessThan(model.at("/report/baseLogLoss").asDouble());
        assertThat(model.at("/report/won").asLong()).isEqualTo(108);
        assertThat(model.at("/report/calibration")).hasSize(10);
        assertThat(model.at("/report/features/0/coefficients").has("fair")).isTrue();
    }

    @Test
    void aLeadIsPredictedByTheModelOfAUnitAbove() {
        JsonNode likely = predicted(field, lead("fair"), "");
        JsonNode unlikely = predicted(field, lead("list"), "");

        assertThat(likely.get("probability").asDouble()).isBetween(0.6, 0.95);
        assertThat(unlikely.get("probability").asDouble()).isBetween(0.02, 0.3);
        assertThat(likely.get("contributions").findValuesAsText("feature")).contains("origin");
        assertThat(likely.get("contributions").findValuesAsText("value")).contains("fair");
    }

    @Test
    void trainingAgainMakesTheNextModelAndKeepsTheOldOne() {
        JsonNode next = train(analyst).expect(201).json();

        assertThat(next.get("number").asLong())
                .isGreaterThan(model.get("number").asLong());
        assertThat(mtl.as(analyst).get(MODELS + "/" + model.get("id").asText()).json())
                .isEqualTo(model);
        assertThat(mtl.as(analyst).get(MODELS).expect(200).json().get("items")).contains(model, next);
        Row lead = mtl.leads(field).create("company", "Somebody", "origin", "fair");
        assertThat(predicted(analyst, lead, "?model=" + model.get("id").asText())
                        .get("number"))
                .isEqualTo(model.get("number"));
    }

    @Test
    void whatCannotBeLearnedIsRefused() {
        String beginner = Team.found(mtl).hire("ANALYST");

        assertThat(Problems.expect(train(beginner), 409).get("code").asText()).isEqualTo("too-few-closed-leads");
        assertThat(refused("folds", 1)).isEqualTo("folds");
        assertThat(refused("lostAfterDays", 0)).isEqualTo("lostAfterDays");
        assertThat(refused("auc", 1)).isEqualTo("auc");
        assertThat(refused("unitId", Team.found(mtl).id())).isEqualTo("unitId");
        Problems.expect(train(field), 403);
        Problems.expect(mtl.as(beginner).get(MODELS + "/" + model.get("id").asText()), 404);
    }

    private Row lead(String origin) {
        return mtl.leads(field)
                .create("company", "Somebody", "origin", origin, "firstContactAt", "2025-02-03T00:00:00Z");
    }

    private Answer train(String username, Object... namesAndValues) {
        return mtl.as(username).post(MODELS, Json.object(namesAndValues));
    }

    private String refused(Object... namesAndValues) {
        return Problems.fields(Problems.expect(train(analyst, namesAndValues), 400))
                .get(0);
    }

    private JsonNode predicted(String username, Row lead, String query) {
        return mtl.as(username)
                .get("/api/v1/leads/" + lead.id() + "/prediction" + query)
                .expect(200)
                .json();
    }
}
