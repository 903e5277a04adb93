package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** What belongs to leads in other tables, wherever that is, outlives a merge and its undoing. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LosingNothingByMergingIT {
    /** Columns that refer to leads by a foreign key or by their name, and those that refer to rows of several kinds. */
    private static final String REFERRING = """
            select n.nspname || '.' || c.relname || '.' || a.attname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_namespace n on n.oid = c.relnamespace
             where a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema')
               and (a.attname ~ '(^|_)lead_ids?$' or a.attname in ('entity_id', 'row_id', 'subject_id', 'other_id')
                    or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                                  and k.confrelid = 'leads.lead'::regclass and a.attnum = any (k.conkey)))
            """;

    private static final String TABLES = """
            select of_table || ' ' || string_agg('t.' || of_column || ' = ''%1$s''', ' or ') from leads.lead_reference
             where on_merge = '%2$s' and of_table like 'leads.%%' and of_table <> 'leads.lead' and of_column <> 'lead_ids'
             group by of_table
            """;

    private static final String WHAT_IT_IS =
            "select '%s ' || md5((to_jsonb(t) - '{lead_id,other_id,unit_id,other_unit_id}'::text[])::text) from %s t where %s";

    private final MtlSystem mtl;
    private final Database database;
    private final Office office;

    LosingNothingByMergingIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.office = Office.open(mtl, 2);
        office.activate(List.of(office.everythingToTheTeam()));
    }

    @Test
    void everyColumnThatRefersToALeadIsDecidedAbout() {
        List<String> decided = texts("select of_table || '.' || of_column from leads.lead_reference");

        assertThat(texts(REFERRING)).hasSizeGreaterThan(20).isSubsetOf(decided);
        assertThat(
                        texts(
                                "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns"))
                .containsAll(decided);
        assertThat(texts("""
                        select of_table from leads.lead_reference
                         where on_merge = 'MOVES' and not exists (
                               select from pg_attribute where attrelid = of_table::regclass and attname = 'unit_id')
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMovesReturnsAndWhatStaysIsShown(boolean winnerIsBehind) throws SQLException {
        Row early = office.capture();
        Row one = office.capture("company", Companies.name());
        Row sold = office.capture("company", Companies.name());
        sell(sold);
        touch(one);
        touch(sold);
        pair(early, sold, "DISMISSED");
        pair(sold, office.capture(), "OPEN");
        Row winner = winnerIsBehind ? one : sold;
        Row loser = winnerIsBehind ? sold : one;
        Collection<String> winnersMoving = rowsOf(winner, "MOVES");
        Collection<String> losersMoving = rowsOf(loser, "MOVES");
        Collection<String> losersStaying = rowsOf(loser, "STAYS");
        assertThat(tables(winnerIsBehind ? losersMoving : winnersMoving))
                .isEqualTo(new TreeSet<>(texts("select of_table from leads.lead_reference where on_merge = 'MOVES'")));

        JsonNode merge = mtl.as(office.manager())
                .post("/api/v1/leads/" + winner.id() + "/merge", Json.object("loser", loser.id()))
                .expect(200)
                .json();

        assertThat(rowsOf(winner, "MOVES")).containsAll(winnersMoving).containsAll(losersMoving);
        assertThat(rowsOf(loser, "MOVES")).isEmpty();
        assertThat(rowsOf(loser, "STAYS")).containsAll(losersStaying);
        assertThat(mtl.leads(office.manager()).read(winner.id()).text("stage")).isEqualTo("SQL");
        assertThat(mtl.leads(office.manager()).of(winner, "timeline"))
                .filteredOn(entry -> entry.at("/facts/leadId").asText().equals(loser.id()))
                .extracting(entry -> entry.at("/facts/to").asText())
                .contains("INQUIRY", "MERGED");

        undo(merge);
        assertThat(rowsOf(winner, "MOVES")).containsExactlyInAnyOrderElementsOf(winnersMoving);
        assertThat(rowsOf(loser, "MOVES")).containsExactlyInAnyOrderElementsOf(losersMoving);
        assertThat(rowsOf(loser, "STAYS")).containsAll(losersStaying);
    }

    @Test
    void clocksGoOnWhereTheWorkGoes() {
        Row winner = office.capture();
        mtl.as(office.manager())
                .send("POST", "/api/v1/lead-pool/" + winner.id() + "/release", "")
                .expect(200);
        Row loser = office.capture();
        String due = running(loser);
        mtl.leads(office.manager()).change(mtl.leads(office.manager()).read(loser.id()), "stage", "MQL");

        JsonNode merge = mtl.as(office.manager())
                .post("/api/v1/leads/" + winner.id() + "/merge", Json.object("loser", loser.id()))
                .expect(200)
                .json();

        assertThat(running(winner)).isEqualTo(due).contains("ANSWER", "RESPONSE");
        assertThat(running(loser)).isEmpty();
        undo(merge);
        assertThat(running(winner)).isEmpty();
        assertThat(running(loser)).isEqualTo(due);
        assertThat(texts("select state from leads.routing where lead_id = '" + winner.id() + "'"))
                .containsExactly("POOLED");
    }

    @Test
    void whatLtcTellsOfALoserIsToldOfTheWinner() {
        Row winner = office.capture("company", Companies.name());
        Row loser = office.capture("company", Companies.name());
        LtcSystem ltc = sell(loser);
        mtl.as(office.manager())
                .post("/api/v1/leads/" + winner.id() + "/merge", Json.object("loser", loser.id()))
                .expect(200);
        Instant later = Instant.now();

        ltc.tell("WON", loser, later, loser.id()).expect(200);
        ltc.tell("LOST", loser, later.minusSeconds(60), loser.id()).expect(200);

        assertThat(mtl.leads(office.manager()).read(winner.id()).text("stage")).isEqualTo("WON");
    }

    private LtcSystem sell(Row lead) {
        String owner = office.seller(office.people().indexOf(lead.text("ownerId")));
        Row accepted = Row.of(mtl.as(owner)
                .with("If-Match", lead.etag())
                .send("POST", "/api/v1/leads/" + lead.id() + "/accept", "")
                .expect(200));
        mtl.as(owner)
                .with("If-Match", accepted.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("to", "LTC"))
                .expect(200);
        LtcSystem ltc = LtcSystem.in(mtl, new Team(mtl, office.unit()));
        ltc.tell("SQL", lead, Instant.now().minusSeconds(3600), lead.id()).expect(200);
        return ltc;
    }

    private void touch(Row lead) {
        mtl.as(office.manager())
                .post("/api/v1/touches", Json.object("leadId", lead.id(), "kind", "call.made"))
                .expect(201);
    }

    private void pair(Row first, Row second, String state) throws SQLException {
        database.runAsAJob(
                "insert into leads.duplicate_pair (id, unit_id, other_unit_id, lead_id, other_kind, other_id, tier,"
                        + " score, likenesses, state, closed_at, closed_by) values (gen_random_uuid(), '%1$s', '%1$s', '%2$s', 'LEAD', '%3$s', 'REVIEW', 0.9, '[]', '%4$s', %5$s, %6$s)"
                                .formatted(
                                        office.unit(),
                                        first.id(),
                                        second.id(),
                                        state,
                                        state.equals("OPEN") ? "null" : "now()",
                                        state.equals("OPEN") ? "null" : "'test'"));
    }

    private void undo(JsonNode merge) {
        mtl.as(office.manager())
                .post("/api/v1/merges/" + merge.get("id").asText() + "/undo", "{}")
                .expect(200);
    }

    private String running(Row lead) {
        return String.join(
                "; ",
                texts(
                        "select kind || ' until ' || due_at from leads.response_clock where ended_at is null and lead_id = '"
                                + lead.id() + "' order by kind"));
    }

    /** Each row of every such table that refers to the lead: its table and a digest of all but whom it refers to. */
    private Collection<String> rowsOf(Row lead, String onMerge) {
        return texts(TABLES.formatted(lead.id(), onMerge)).stream()
                .flatMap(table -> {
                    String name = table.substring(0, table.indexOf(' '));
                    return texts(WHAT_IT_IS.formatted(name, name, table.substring(name.length() + 1))).stream();
                })
                .toList();
    }

    private static Set<String> tables(Collection<String> rows) {
        return rows.stream()
                .map(row -> row.substring(0, row.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> texts(String sql) {
        return database.column(sql).stream().map(Objects::requireNonNull).toList();
    }
}
