package org.openmtl.it.leads;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** What the board counts is what the leads are, before, while and after changes are taken over into the kept counts. */
@MtlTest
class CountingOnTheBoardIT {
    private static final String TAKE_OVER = "tally-stages";
    private static final String CHANGE = "update leads.lead set %s where id = '%s'";

    private final MtlSystem mtl;
    private final Database database;
    private final Chores chores;
    private Team team;
    private String seller = "";
    private String manager = "";

    CountingOnTheBoardIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.chores = Chores.of(database);
        this.team = Team.of(mtl, MtlSystem.FIELD1);
    }

    @BeforeEach
    void foundATeam() {
        team = Team.found(mtl);
        seller = team.hire("FIELD");
        manager = team.hire("SALES_MANAGER");
    }

    @Test
    void changesAreTakenOverIntoTheKeptCounts() throws SQLException {
        Row late = handedOver();
        handedOver();
        put(late, "accept_by = now() - interval '3 hours'");
        assertBoard(2, 1);

        chores.run(TAKE_OVER);

        assertThat(number("select count(*) from leads.stage_tally_change where unit_id = ?::uuid"))
                .isZero();
        assertThat(number("select sum(leads) from leads.stage_tally where unit_id = ?::uuid"))
                .isEqualTo(2);
        assertThat(number("select sum(overdue) from leads.stage_tally where unit_id = ?::uuid"))
                .isEqualTo(1);
        assertBoard(2, 1);
    }

    @Test
    void whatIsOverdueIsExactWhicheverSideOfTheKeptCountsItLies() throws SQLException {
        Row old = handedOver();
        Row recent = handedOver();
        put(old, "accept_by = now() - interval '3 hours'");
        put(recent, "accept_by = now() - interval '1 minute'");
        chores.run(TAKE_OVER);
        assertBoard(2, 2);

        answer(old, "accept", "{}").expect(200);
        assertBoard(2, 1);
        put(recent, "accept_by = now() + interval '1 day'");
        assertBoard(2, 0);
        put(recent, "accept_by = now() - interval '2 days'");
        assertBoard(2, 1);
        chores.run(TAKE_OVER);
        assertBoard(2, 1);

        put(recent, "archived_at = now()");
        assertBoard(1, 0);
        chores.run(TAKE_OVER);
        assertBoard(1, 0);
    }

    @Test
    void nothingIsCountedTwiceOrNotAtAllWhileChangesGoOn() throws Exception {
        List<Row> leads = IntStream.range(0, 24).mapToObj(i -> handedOver()).toList();
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> changing = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(changes(leads.subList(8 * i, 8 * i + 8), new Random(i))))
                    .toList();
            Future<Void> takingOver = threads.submit(() -> {
                while (!isOver.get()) {
                    // Few at once and up to this moment, so that changes come in on all sides of it.
                    database.number("select leads.take_over_tallies(7, clock_timestamp())");
                }
                return null;
            });
            for (Future<Void> one : changing) {
                one.get();
            }
            isOver.set(true);
            takingOver.get();
        } finally {
            threads.shutdownNow();
        }
        // By then all clocks that run out soon have.
        database.number("select 1 from pg_sleep(1)");
        int live = (int) number("select count(*) from leads.lead where unit_id = ?::uuid and archived_at is null");
        int overdue = (int) number(
                "select count(*) from leads.lead where unit_id = ?::uuid and archived_at is null and due_at < now()");

        assertBoard(live, overdue);
        chores.run(TAKE_OVER);
        assertBoard(live, overdue);
    }

    private Callable<Void> changes(List<Row> leads, Random random) {
        return () -> {
            for (int i = 0; i < 80; i++) {
                put(
                        leads.get(random.nextInt(leads.size())),
                        switch (random.nextInt(4)) {
                            case 0 -> "accept_by = clock_timestamp() + interval '100 ms'";
                            case 1 -> "accept_by = clock_timestamp() - interval '1 hour' * random() * 3";
                            case 2 -> "accept_by = clock_timestamp() + interval '2 days'";
                            default -> "archived_at = case when archived_at is null then now() end";
                        });
            }
            return null;
        };
    }

    private void assertBoard(int leads, int overdue) {
        JsonNode board = mtl.as(seller)
                .get("/api/v1/lead-board?unitId=" + team.id())
                .expect(200)
                .json();
        assertThat(sum(board, "leads")).isEqualTo(leads);
        assertThat(sum(board, "overdue")).isEqualTo(overdue);
        assertThat(stream(board.get("owners").spliterator(), false)
                        .mapToInt(owner -> owner.get("overdue").asInt())
                        .sum())
                .isEqualTo(overdue);
    }

    private static int sum(JsonNode board, String member) {
        return stream(board.get("stages").spliterator(), false)
                .mapToInt(stage -> stage.get(member).asInt())
                .sum();
    }

    private long number(String sql) {
        return database.number(sql, team.id());
    }

    private void put(Row lead, String assignment) throws SQLException {
        database.runAsAJob(CHANGE.formatted(assignment, lead.id()));
    }

    private Row handedOver() {
        Row lead = mtl.leads(seller).create("company", Companies.name(), "unitId", team.id());
        return Row.of(answer(lead, "hand-over", Json.object("ownerId", mtl.idOf(seller)))
                .expect(200));
    }

    private Answer answer(Row lead, String what, String json) {
        Row seen = mtl.leads(seller).read(lead.id());
        String username = what.equals("hand-over") ? manager : seller;
        return mtl.as(username)
                .with("If-Match", seen.etag())
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/leads/" + lead.id() + "/" + what, json);
    }
}
