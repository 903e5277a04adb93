package org.openmtl.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/** Appendix A of the field protocol: writers whose commits overtake each other, readers of different territories, and a control that must fail. */
@MtlTest
class TheFeedLosesNothingIT {
    private static final int WRITERS = 24;
    private static final long MILLIS = 12_000;

    private static final String TERRITORY = """
            SELECT u.id FROM platform.unit u
             WHERE u.ancestors && ARRAY(SELECT a.unit_id FROM platform.role_assignment a WHERE a.person_id = ?::uuid)
            """;

    private static final String LEADS = """
            SELECT l.id || '=' || l.version || ' in ' || u.scope
              FROM leads.lead l JOIN platform.unit u ON u.id = l.unit_id
             WHERE l.archived_at IS NULL AND u.id IN (%s)
            """.formatted(TERRITORY);

    private final MtlSystem mtl;
    private final Database superuser;
    private final Database application;

    TheFeedLosesNothingIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.application = server.home().application();
    }

    @Test
    void every_reader_ends_with_what_the_database_holds_but_the_sequence_reader_does_not() throws Exception {
        UUID manager = UUID.fromString(mtl.idOf(MtlSystem.MANAGER));
        List<UUID> units = superuser.column(TERRITORY, manager).stream()
                .map(id -> UUID.fromString(String.valueOf(id)))
                .toList();
        AtomicBoolean ended = new AtomicBoolean();
        SequenceReader control = new SequenceReader(superuser.number("SELECT coalesce(max(seq), 0) FROM platform.chg"));
        Replica wide = new Replica(mtl.as(MtlSystem.MANAGER));
        Replica narrow = new Replica(mtl.as(MtlSystem.FIELD1));
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<CompletableFuture<Void>> reading = List.of(
                    CompletableFuture.runAsync(() -> follow(wide, 100, ended), readers),
                    CompletableFuture.runAsync(() -> follow(narrow, 7, ended), readers),
                    CompletableFuture.runAsync(() -> follow(control, ended), readers));
            int transactions = new Writers(application, manager, units).write(WRITERS, MILLIS);
            ended.set(true);
            reading.forEach(CompletableFuture::join);
            assertThat(transactions).as("transactions written").isGreaterThan(500);
        } finally {
            ended.set(true);
            readers.shutdown();
        }

        assertThat(wide.rows()).isEqualTo(truth(MtlSystem.MANAGER)).isNotEmpty();
        assertThat(narrow.rows()).isEqualTo(truth(MtlSystem.FIELD1)).isNotEmpty();
        assertThat(control.missed(superuser)).as("entries the control lost").isPositive();
    }

    private static void follow(Replica replica, int max, AtomicBoolean ended) {
        replica.bootstrap();
        boolean found = true;
        boolean last = false;
        while (found || !last) {
            last = ended.get();
            found = replica.pull(max);
        }
    }

    private void follow(SequenceReader control, AtomicBoolean ended) {
        try {
            control.read(superuser, ended::get);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, String> truth(String username) {
        Map<String, String> leads = new HashMap<>();
        for (Object row : superuser.column(LEADS, mtl.idOf(username))) {
            String[] parts = String.valueOf(row).split("=", 2);
            leads.put(parts[0], parts[1]);
        }
        return leads;
    }
}
