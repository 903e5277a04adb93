package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** Whoever comes again is found, whatever row told of them first and however their name is written. */
@MtlTest
class FindingDuplicatesIT {
    private final MtlSystem mtl;
    private final RowsSystem leads;
    private final Database database;
    private final String domain = Companies.unique() + ".example";
    private final String company = "Werk " + Companies.unique();

    FindingDuplicatesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
        this.database = server.home().superuser();
    }

    @Test
    void theSamePersonIsFoundBehindAnotherSpelling() {
        Row first = leads.create("name", "王小明", "email", "Wang@" + domain);

        Row again = leads.create("name", "Wang Xiaoming", "email", "wang@" + domain);

        assertThat(shown(again)).containsExactly("lead " + first.id() + " email SAME_PERSON");
        assertThat(again.json().get("duplicates").get(0).get("score").asDouble())
                .isPositive();
        assertThat(texts(again.json().get("duplicates").get(0).get("likenesses")))
                .contains("SAME_EMAIL", "SIMILAR_NAME");
    }

    @Test
    void aSimilarNameAtTheSameCompanyIsToBeLookedAt() {
        Row first = leads.create("name", "Jürgen Müller", "company", company + " GmbH");

        Row again = leads.create("name", "Juergen Mueller", "company", company.toUpperCase(java.util.Locale.ROOT));

        assertThat(shown(again)).containsExactly("lead " + first.id() + " company REVIEW");
    }

    @Test
    void aColleagueIsNoDuplicateButTheCompanyIsTold() {
        leads.create("name", "Jürgen Müller", "company", company);
        Row account = mtl.accounts(MtlSystem.FIELD1).create("name", company + " AG");

        Row colleague = leads.create("name", "Petra Kranz", "company", company);

        assertThat(shown(colleague)).containsExactly("account " + account.id() + " company SAME_ACCOUNT");
    }

    @Test
    void aContactIsFoundByTheDomainOfItsAccount() {
        Row account =
                mtl.accounts(MtlSystem.FIELD1).create("name", company, "website", "https://www." + domain + "/en");
        Row contact = mtl.contacts(MtlSystem.FIELD1).create("accountId", account.id(), "name", "Inés Cano");

        Row lead = leads.create("name", "Ines Cano", "email", "ines@" + domain);

        assertThat(shown(lead))
                .containsExactly(
                        "contact " + contact.id() + " domain REVIEW",
                        "account " + account.id() + " domain SAME_ACCOUNT");
    }

    @Test
    void whatChangesIsFoundAsItIsNow() {
        Row lead = leads.create("name", "Ana Ruiz", "email", "ana@" + domain);
        leads.change(lead, "email", "ana.ruiz@" + domain + ".other");
        Row again = leads.create("name", "Ana Ruiz", "email", "ana@" + domain);
        assertThat(shown(again)).isEmpty();

        Row third = leads.create("name", "Ana Ruiz", "email", "ana.ruiz@" + domain + ".other");
        assertThat(shown(third)).containsExactly("lead " + lead.id() + " email SAME_PERSON");

        leads.archive(leads.read(lead.id()));
        assertThat(leads.of(third, "duplicates")).isEmpty();
    }

    @Test
    void aRowWithoutAKeyGetsOne() throws SQLException {
        Row lead = leads.create("name", "Ana Ruiz", "email", "ana@" + domain);
        database.run("delete from platform.party_key where id = '" + lead.id() + "'");
        database.run("update platform.chore set due_at = now() where name = 'remember-parties'");

        Awaitility.await()
                .until(() ->
                        database.number("select count(*) from platform.party_key where id = '" + lead.id() + "'") == 1);
    }

    @Test
    void aSearchFindsThoseWhoAreThereAndADismissedPairNeverComesBack() {
        Row first = leads.create("name", "Ana Ruiz", "email", "ana@" + domain);
        Row second = leads.create("name", "Ana Ruiz", "email", "ana@" + domain);
        assertThat(search().get("found").asInt()).isPositive();
        JsonNode pair = pair(first, second);
        assertThat(pair.get("tier").asText()).isEqualTo("SAME_PERSON");

        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/duplicate-pairs/" + pair.get("id").asText() + "/dismiss", "")
                .expect(200);
        assertThat(search().get("found").asInt()).isZero();

        assertThat(pair(first, second).get("state").asText()).isEqualTo("DISMISSED");
        Problems.expect(mtl.as(MtlSystem.FIELD1).post("/api/v1/duplicate-searches", ""), 403);
    }

    private JsonNode search() {
        Client manager = mtl.as(MtlSystem.MANAGER);
        String id = manager.post("/api/v1/duplicate-searches", "")
                .expect(202)
                .json()
                .get("id")
                .asText();
        return Awaitility.await()
                .until(
                        () -> manager.get("/api/v1/duplicate-searches/" + id).json(),
                        search -> search.get("state").asText().equals("DONE"));
    }

    private JsonNode pair(Row one, Row other) {
        JsonNode items = mtl.as(MtlSystem.MANAGER)
                .get("/api/v1/duplicate-pairs?leadId=" + first(one, other) + "&limit=200")
                .expect(200)
                .json()
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String first(Row one, Row other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
    }

    private static List<String> shown(Row lead) {
        return lead.json().get("duplicates").findParents("kind").stream()
                .map(other -> String.join(
                        " ",
                        other.get("kind").asText(),
                        other.get("id").asText(),
                        other.get("match").asText(),
                        other.get("tier").asText()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
