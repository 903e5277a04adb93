package org.openmtl.it.mobile;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** What a lead was made of is kept as it came in, by whichever door, and forgotten after 90 days. */
@MtlTest
class KeepingWhatCameInIT {
    private final MtlSystem mtl;
    private final Database database;

    KeepingWhatCameInIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void whatWasSentIsKeptAsItCame() {
        String sent = Json.object("name", " Ana Ruiz ", "phone", "600 111 222", "country", "ES");

        String lead = mtl.leads(MtlSystem.FIELD1)
                .tryCreate(sent)
                .expect(201)
                .json()
                .get("id")
                .asText();

        assertThatJson(payload(lead, "rest")).isEqualTo(sent);
    }

    @Test
    void whatAPhoneBroughtIsKeptAsItCame() {
        Phone phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
        ObjectNode operation = phone.lead("name", " Ana Ruiz ", "country", "ES");

        phone.push(operation);

        assertThatJson(payload(operation.get("id").asText(), "mobile"))
                .isEqualTo(operation.get("data").toString());
    }

    @Test
    void aRowOfAFileIsKeptWithTheFile() {
        String company = Companies.unique();

        mtl.imports(MtlSystem.MANAGER)
                .bringIn(("company,city\n" + company + ", Cuenca \n").getBytes(StandardCharsets.UTF_8));

        assertThat(database.column(
                        "select array_to_string(r.cells, '|') from platform.import_verdict v"
                                + " join platform.import_row r on r.import_id = v.import_id and r.number = v.number"
                                + " join leads.lead l on l.id = v.entity_id where l.company = ?",
                        company))
                .containsExactly(company + "| Cuenca ");
    }

    @Test
    void after90DaysItIsForgotten() throws SQLException {
        String old = mtl.leads(MtlSystem.FIELD1).create("name", "Ana Ruiz").id();
        String young = mtl.leads(MtlSystem.FIELD1).create("name", "Ana Ruiz").id();
        String age = "update leads.raw_payload set received_at = now() - interval '%d days' where lead_id = '%s'";
        database.run(age.formatted(91, old));
        database.run(age.formatted(89, young));

        Chores.of(database).run("forget-payloads");

        assertThat(payloads(old)).isEmpty();
        assertThat(payloads(young)).hasSize(1);
    }

    private String payload(String lead, String door) {
        return Objects.requireNonNull(database.column(
                        "select payload from leads.raw_payload where lead_id = ?::uuid and door = ?", lead, door)
                .get(0));
    }

    private List<?> payloads(String lead) {
        return database.column("select door from leads.raw_payload where lead_id = ?::uuid", lead);
    }
}
