package org.openmtl.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** The log holds one entry per row and scope, and nobody misses what was taken out. */
@MtlTest
class KeepingTheLogShortIT {
    private static final String ENTRIES = "select count(*) from platform.chg where id = ?::uuid";

    private static final String BELOW_THE_HORIZON = ENTRIES + " and x < pg_snapshot_xmin(pg_current_snapshot())";

    private static final String HOLD =
            "select due_at <= clock_timestamp() from platform.chore where name = 'compact-feed' for update";

    private final MtlSystem mtl;
    private final Database superuser;
    private final Database application;

    KeepingTheLogShortIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.application = server.home().application();
    }

    @Test
    void manyChangesOfARowLeaveOneEntryAndAnOldCursorStillFindsIt() {
        Replica replica = new Replica(mtl.as(MtlSystem.FIELD1));
        replica.bootstrap();
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row other = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        for (int i = 0; i < 3; i++) {
            lead = mtl.leads(MtlSystem.FIELD1).change(lead, "note", "Change " + i);
        }
        assertThat(superuser.number(ENTRIES, lead.id())).isEqualTo(4);

        Chores.of(superuser).run("compact-feed");

        assertThat(superuser.number(ENTRIES, lead.id())).isEqualTo(1);
        assertThat(superuser.number(ENTRIES, other.id())).isEqualTo(1);
        replica.pull(500);
        assertThat(replica.rows().get(lead.id())).startsWith("4 in ");
        assertThat(replica.rows().get(other.id())).startsWith("1 in ");
    }

    /** Whoever asks every day is not away, whatever the days bring to others. */
    @Test
    void whoAsksInAQuietTerritoryGoesAlongWithTheLog() throws SQLException {
        Replica replica = new Replica(mtl.as(Team.found(mtl).hire("FIELD")));
        replica.bootstrap();
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Awaitility.await().until(() -> superuser.number(BELOW_THE_HORIZON, lead.id()) == 1);
        replica.pull(500);

        superuser.run(
                "update platform.chg set at = at - interval '181 days' where (x, seq) <="
                        + " (select x, seq from platform.chg where id = ?::uuid)",
                lead.id());
        Chores.of(superuser).run("expire-feed");

        assertThat(superuser.number(ENTRIES, lead.id())).isZero();
        assertThat(replica.pull(500)).isFalse();
    }

    @Test
    void aChoreThatAnotherNodeHoldsIsLeftToIt() throws SQLException {
        Chores chores = Chores.of(superuser);
        Row lead;
        try (Connection otherNode = superuser.connect()) {
            otherNode.setAutoCommit(false);
            superuser.run("update platform.chore set due_at = now() where name = 'compact-feed'");
            assertThat(Database.column(otherNode, HOLD)).containsExactly("t");
            lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
            mtl.leads(MtlSystem.FIELD1).change(lead, "note", "Twice");

            chores.run("expire-feed"); // tells that the node has looked

            assertThat(superuser.number(ENTRIES, lead.id())).isEqualTo(2);
            otherNode.rollback();
        }

        chores.run("compact-feed");

        assertThat(superuser.number(ENTRIES, lead.id())).isEqualTo(1);
    }

    @Test
    void theApplicationsRoleCannotShortenTheLogByMoreThanTheRuleAllows() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        String floor = "select floor_x || ' ' || floor_seq from platform.feed_meta";
        Object before = superuser.column(floor);

        application.column("select platform.expire_feed(1000000)");

        assertThat(superuser.number(ENTRIES, lead.id())).isEqualTo(1);
        assertThat(superuser.column(floor)).isEqualTo(before);
    }
}
