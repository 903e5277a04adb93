package org.openmtl.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.system.MtlSystem;

/** Appendix A of the field protocol: writers whose commits overtake each other, readers of different territories, and a control that must fail. */
@MtlTest
class TheFeedLosesNothingIT {
    private static final int CUT_ONE_IN = 5;
    private static final int LONGEST_CUT = 4_000;
    private static final Duration LONGEST_HELD_BACK = Duration.ofSeconds(30);
    private static final List<String> READERS = List.of(
            "manager1", "field1", "field2", "field3", "field4", "manager2", "manager1", "field1", "field2", "manager2");

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
    private final URI server;

    TheFeedLosesNothingIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.application = server.home().application();
        this.server = server.url();
    }

    @Test
    void every_reader_ends_with_what_the_database_holds_but_the_sequence_reader_does_not() throws Exception {
        Reader wide = new Reader(MtlSystem.MANAGER, 100, mtl.as(MtlSystem.MANAGER));
        Reader narrow = new Reader(MtlSystem.FIELD1, 7, mtl.as(MtlSystem.FIELD1));

        assertAllConverge(24, Duration.ofSeconds(12), List.of(wide, narrow));
    }

    @Test
    @Tag("soak")
    void so_do_ten_readers_of_twenty_writers_in_a_minute_on_a_line_that_is_cut() throws Exception {
        try (Line line = Line.to(server)) {
            Random random = new Random(1);
            line.spoil(request ->
                    random.nextInt(CUT_ONE_IN) == 0 ? Fault.cutAnswer(random.nextInt(LONGEST_CUT)) : Fault.none());
            List<Reader> readers = new ArrayList<>();
            for (int i = 0; i < READERS.size(); i++) {
                String username = READERS.get(i);
                readers.add(new Reader(
                        username,
                        5 + 40 * i,
                        new Client(line.url(), mtl.as(username).headers())));
            }

            assertAllConverge(20, Duration.ofSeconds(60), readers);
        }
    }

    private void assertAllConverge(int writers, Duration time, List<Reader> readers) throws Exception {
        UUID manager = UUID.fromString(mtl.idOf(MtlSystem.MANAGER));
        List<UUID> units = superuser.column(TERRITORY, manager).stream()
                .map(id -> UUID.fromString(String.valueOf(id)))
                .toList();
        AtomicBoolean ended = new AtomicBoolean();
        SequenceReader control = new SequenceReader(superuser.number("SELECT coalesce(max(seq), 0) FROM platform.chg"));
        ExecutorService threads = Executors.newFixedThreadPool(readers.size() + 1);
        try {
            List<CompletableFuture<Void>> reading = new ArrayList<>();
            readers.forEach(reader -> reading.add(CompletableFuture.runAsync(() -> reader.follow(ended), threads)));
            reading.add(CompletableFuture.runAsync(() -> follow(control, ended), threads));
            int transactions = new Writers(application, manager, units).write(writers, time.toMillis());
            ended.set(true);
            reading.forEach(CompletableFuture::join);
            assertThat(transactions).as("transactions written").isGreaterThan(500);
            System.out.printf(
                    "%,d transactions, the control lost %,d entries%n", transactions, control.missed(superuser));
        } finally {
            ended.set(true);
            threads.shutdown();
        }

        for (Reader reader : readers) {
            // Who writes beside this test holds everything younger back for as long.
            Awaitility.await().pollInSameThread().atMost(LONGEST_HELD_BACK).untilAsserted(() -> {
                reader.catchUp();
                assertThat(reader.replica.rows())
                        .as(reader.username)
                        .isEqualTo(truth(reader.username))
                        .isNotEmpty();
            });
        }
        assertThat(control.missed(superuser)).as("entries the control lost").isPositive();
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
