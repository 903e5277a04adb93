package org.openmtl.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Whoever reads more than a hundred units is served by another statement, and misses as little. */
@MtlTest
class ReadingManyScopesIT {
    private static final int UNITS = 101;
    private static final String LEADS = """
            select l.id || '=' || l.version || ' in ' || u.scope
              from leads.lead l join platform.unit u on u.id = l.unit_id
             where l.archived_at is null and u.ancestors @> array[?::uuid]""";

    private final MtlSystem mtl;
    private final RunningServer server;

    ReadingManyScopesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
    }

    @Test
    void everyScopesNewsArriveInSmallPages() {
        Team top = Team.found(mtl);
        List<Team> below =
                IntStream.range(0, UNITS).mapToObj(i -> top.foundBelow()).toList();
        String manager = top.hire("SALES_MANAGER");
        RowsSystem leads = mtl.leads(manager);
        Row first = leads.create("company", "Before", "unitId", below.get(0).id());
        Row gone = leads.create("company", "Before, too", "unitId", below.get(1).id());
        Replica phone = new Replica(mtl.as(manager));
        Awaitility.await().untilAsserted(() -> {
            phone.bootstrap();
            assertThat(phone.rows()).hasSize(2);
        });

        below.forEach(team -> leads.create("company", "News", "unitId", team.id()));
        leads.change(first, "city", "Lugo", "unitId", below.get(UNITS - 1).id());
        leads.archive(gone);

        Awaitility.await().untilAsserted(() -> {
            pullAll(phone);
            assertThat(phone.rows()).hasSize(UNITS + 1).isEqualTo(stored(top));
        });
        mtl.leads(MtlSystem.FIELD1).create("company", "Of somebody else");
        pullAll(phone);
        assertThat(phone.rows()).isEqualTo(stored(top));
    }

    private static void pullAll(Replica phone) {
        boolean more = true;
        while (more) {
            more = phone.pull(7);
        }
    }

    private Map<String, String> stored(Team top) {
        Map<String, String> stored = new HashMap<>();
        server.home().superuser().column(LEADS, top.id()).forEach(row -> {
            String[] parts = String.valueOf(row).split("=", 2);
            stored.put(parts[0], parts[1]);
        });
        return stored;
    }
}
