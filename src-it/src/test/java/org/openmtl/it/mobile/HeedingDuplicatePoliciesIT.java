package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** A policy of a unit says what is done about those who may be the same as a lead that comes in, door by door. */
@MtlTest
class HeedingDuplicatePoliciesIT {
    private static final String PATH = "/api/v1/duplicate-policies";

    private final MtlSystem mtl;
    private final Team team;
    private final String manager;
    private final RowsSystem policies;
    private final RowsSystem leads;
    private final String email = Companies.email();

    HeedingDuplicatePoliciesIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.team = Team.found(mtl);
        this.manager = team.hire("SALES_MANAGER");
        this.policies = new RowsSystem(mtl.as(manager), PATH);
        this.leads = mtl.leads(manager);
    }

    @Test
    void aLeadOfSomebodyKnownIsRefusedAndNothingIsLeftOfIt() {
        Row known = lead();
        Row policy = policies.create("door", "REST", "samePerson", "BLOCK");

        JsonNode problem = Problems.expect(leads.tryCreate(ana()), 409);

        assertThat(problem.get("code").asText()).isEqualTo("lead-duplicate");
        assertThat(problem.at("/duplicates/0/id").asText()).isEqualTo(known.id());
        assertThat(problem.at("/duplicates/0/tier").asText()).isEqualTo("SAME_PERSON");
        assertThat(leads.list("")).hasSize(1);
        leads.create("name", "Petra Kranz", "email", Companies.email());

        policies.archive(policy);
        leads.tryCreate(ana()).expect(201);
    }

    @Test
    void whatHoldsForOneDoorHoldsForNoOther() {
        lead();
        policies.create("door", "IMPORT", "samePerson", "BLOCK");
        leads.tryCreate(ana()).expect(201);
        ImportsSystem imports = mtl.imports(manager);

        JsonNode done = imports.bringIn(
                ("name,email\nAna Ruiz," + email + "\nPetra Kranz,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(done.at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(imports.rejected(done.get("id").asText())).contains("email: is known: lead ");
    }

    @Test
    void aLeadBecomesOneOfTheContactAndItsAccount() {
        policies.create("samePerson", "LINK");
        Row account = mtl.accounts(manager).create("name", Companies.unique());
        Row contact = mtl.contacts(manager).create("accountId", account.id(), "name", "Ana Ruiz", "email", email);

        Row lead = lead();

        assertThat(lead.text("contactId")).isEqualTo(contact.id());
        assertThat(lead.text("accountId")).isEqualTo(account.id());
    }

    @Test
    void aLeadBecomesOneOfTheAccountThatIsItsCompanyAlsoFromAPhone() {
        policies.create("sameAccount", "LINK");
        String company = "Werk " + Companies.unique();
        Row account = mtl.accounts(manager).create("name", company + " GmbH");
        Phone phone = Phone.of(mtl.anyone(), manager, RunningServer.DEMO_PASSWORD);
        ObjectNode captured = phone.lead("name", "Petra Kranz", "company", company);

        phone.push(captured);

        assertThat(leads.read(captured.get("id").asText()).text("accountId")).isEqualTo(account.id());
    }

    @Test
    void pairsAreNotedOfPhonesUnlessAPolicySaysOtherwise() {
        Row known = lead();
        assertThat(pairs(pushed())).hasSize(1);
        policies.create("door", "MOBILE", "samePerson", "ALERT");

        assertThat(pairs(pushed())).isEmpty();
        assertThat(known.text("email")).isEqualTo(email);
    }

    @Test
    void theNearestUnitsPolicyHolds() {
        policies.create("door", "REST", "samePerson", "BLOCK");
        Team below = team.foundBelow();
        policies.create("unitId", below.id(), "door", "REST", "samePerson", "ALERT");
        lead();

        leads.tryCreate(Json.object("name", "Ana Ruiz", "email", email, "unitId", below.id()))
                .expect(201);
        Problems.expect(leads.tryCreate(ana()), 409);
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE, samePerson, BLOCK",
        "WEB_FORM, review, BLOCK",
        "REST, review, LINK",
        "REST, sameAccount, BLOCK",
        "REST, sameAccount, REPORT",
        "REST, review, NOTHING",
        "DOOR, door, ALERT"
    })
    void whatCannotBeIsRefused(String door, String field, String action) {
        JsonNode problem = Problems.expect(policies.tryCreate(Json.object("door", door, field, action)), 400);

        assertThat(Problems.fields(problem)).containsExactly(field);
        assertThat(policies.list("")).isEmpty();
    }

    @Test
    void aDoorHasOnePolicyOfAUnitAndNotEverybodyMakesIt() {
        policies.create("door", "REST", "review", "REPORT");

        Problems.expect(policies.tryCreate(Json.object("door", "REST")), 409);
        Problems.expect(new RowsSystem(mtl.as(team.hire("FIELD")), PATH).tryCreate("{}"), 403);
        Problems.expect(
                new RowsSystem(mtl.as(MtlSystem.MANAGER), PATH)
                        .tryRead(policies.list("").get(0).get("id").asText()),
                404);
    }

    private Row lead() {
        return leads.create("name", "Ana Ruiz", "email", email);
    }

    private String ana() {
        return Json.object("name", "Ana Ruiz", "email", email);
    }

    private String pushed() {
        Phone phone = Phone.of(mtl.anyone(), manager, RunningServer.DEMO_PASSWORD);
        ObjectNode captured = phone.lead("name", "Ana Ruiz", "email", email);
        phone.push(captured);
        return captured.get("id").asText();
    }

    private List<JsonNode> pairs(String lead) {
        RowsSystem pairs = new RowsSystem(mtl.as(manager), "/api/v1/duplicate-pairs");
        return Stream.of("leadId", "otherId")
                .flatMap(end -> pairs.list(end + "=" + lead).stream())
                .toList();
    }
}
