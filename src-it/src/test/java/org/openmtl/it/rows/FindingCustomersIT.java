package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** Accounts and contacts are found by a part of their name, address or number, in Latin and in Chinese. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingCustomersIT {
    private final MtlSystem mtl;
    private final Database database;
    private String account = "";
    private String contact = "";

    FindingCustomersIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @BeforeAll
    void theyAreThere() throws Exception {
        Row company = mtl.accounts(MtlSystem.FIELD1).create("name", "宁波骧骥机械 Drehmaschinen 50%_GmbH");
        Row person = mtl.contacts(MtlSystem.FIELD1)
                .create(
                        "accountId",
                        company.id(),
                        "name",
                        "欧阳骧骥",
                        "email",
                        "ouyang.4711@drehmaschinen.example.com",
                        "phone",
                        "+8657487654321");
        account = company.id();
        contact = person.id();
        database.run("ANALYZE relationship.account, relationship.contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"骧骥", "波骧骥机", "骧骥机械 dreh", "Drehmaschinen 50%_G", "骥"})
    void anAccountIsFoundByAPartOfItsName(String text) {
        assertThat(found(mtl.accounts(MtlSystem.FIELD1), text)).containsExactly(account);
        assertThat(found(mtl.accounts(MtlSystem.FIELD2), text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "骧骥",
                "欧阳骧",
                "ouyang.4711@drehmaschinen.example.com",
                "4711@dreh",
                "+8657487654321",
                "57487654321"
            })
    void aContactIsFoundByAPartOfAnythingKnown(String text) {
        assertThat(found(mtl.contacts(MtlSystem.FIELD1), text)).containsExactly(contact);
        assertThat(found(mtl.contacts(MtlSystem.FIELD2), text)).isEmpty();
    }

    @Test
    void whatIsNotTogetherIsNotFound() {
        assertThat(found(mtl.contacts(MtlSystem.FIELD1), "阳欧骧骥")).isEmpty();
        assertThat(found(mtl.contacts(MtlSystem.FIELD1), "4711@example.com")).isEmpty();
        assertThat(found(mtl.accounts(MtlSystem.FIELD1), "骧骥 drehmaschinen")).isEmpty();
    }

    private static List<String> found(RowsSystem rows, String text) {
        return rows.allPages("sort=name&" + RowsSystem.parameter("q", text));
    }
}
