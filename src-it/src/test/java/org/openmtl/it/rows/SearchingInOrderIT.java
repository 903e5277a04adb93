package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Text that very many leads have is looked for by going through the list in its order, and nothing gets lost by it. */
@MtlTest
class SearchingInOrderIT {
    private static final int LEADS = 200;

    private final MtlSystem mtl;
    private final Database database;

    SearchingInOrderIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 1000000, 21, 4200",
        "2500, 1000000, 21, 16800",
        "300, 10000, 21, 1400",
        "1000000, 1000000, 21, 42"
    })
    void whatManyHaveIsLookedForInOrder(double matching, double rows, int wanted, int most) {
        assertThat(database.number("select platform.rows_until_found(?, ?, ?)", matching, rows, wanted))
                .isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"2000, 1000000, 21", "100, 10000, 21", "0, 0, 21", "20000, 1000000, 2100"})
    void whatFewHaveIsFoundByTheIndex(double matching, double rows, int wanted) {
        assertThat(database.column("select platform.rows_until_found(?, ?, ?)", matching, rows, wanted))
                .containsOnlyNulls();
    }

    @Test
    void whatLiesBehindManyOthersIsFoundToo() throws SQLException {
        String word = "w" + Companies.unique();
        RowsSystem leads = mtl.leads(Team.found(mtl).hire("FIELD"));
        List<String> old = captured(leads, "Old " + word, LEADS);
        List<String> others = captured(leads, "New " + Companies.unique(), LEADS);
        List<String> recent = captured(leads, "Recent " + word, 3);
        database.run("analyze leads.lead, leads.lead_text");

        assertThat(database.number("select leads.leads_until_found(?, 2)", "%" + word + "%"))
                .isPositive();
        List<String> expected = new ArrayList<>(old);
        expected.addAll(recent);
        Collections.reverse(expected);
        assertThat(leads.allPages("limit=1&" + RowsSystem.parameter("q", word))).isEqualTo(expected);
        assertThat(leads.allPages("limit=50&" + RowsSystem.parameter("q", word)))
                .isEqualTo(expected);
        assertThat(others).doesNotContainAnyElementsOf(expected);
    }

    private static List<String> captured(RowsSystem leads, String company, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> leads.create("company", company + " " + i).id())
                .toList();
    }
}
