package org.openmtl.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/**
 * With every check of the application out of the way: plain SQL in the role the application signs in with. A forgotten condition, a
 * forgotten permission, an injection even, meet this and nothing else.
 */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTerritoriesIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Say who is where, who is told and by which rules people work; the first is what the territory is computed from, and none holds customers' data. */
    private static final Set<String> WITHOUT_TERRITORY = Set.of(
            "platform.role_assignment",
            "platform.calendar",
            "platform.calendar_use",
            "platform.webhook",
            "leads.sales_team",
            "leads.assignment_rule_set",
            "leads.duplicate_policy",
            "leads.lead_policy");

    /** Seen by whoever brought them only, which is narrower than a territory. */
    private static final Set<String> BY_OWNER = Set.of("platform.import");

    /** Filled from another table in their own time, so that a territory may have none of them yet. */
    private static final Set<String> FILLED_LATER = Set.of("leads.stage_tally");

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('public', 'pg_catalog', 'information_schema')
               and n.nspname !~ '^pg_' and exists
                   (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id' and not a.attisdropped)
             order by 1""";

    private static final String POLICIES =
            "select coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy where polrelid = ?::regclass";

    private final MtlSystem mtl;
    private final Database superuser;
    private final Database application;

    DatabaseTerritoriesIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.application = server.home().application();
    }

    @BeforeAll
    void bothTerritoriesHaveRows() throws SQLException {
        new RowsOfEveryTable(mtl, superuser).make();
    }

    @Test
    void everyTableOfATerritoryIsUnderRowLevelSecurity() {
        assertThat(tables())
                .contains(
                        "relationship.account",
                        "relationship.contact",
                        "relationship.visit",
                        "leads.lead",
                        "leads.stage_change",
                        "platform.audit_entry");
        for (String table : tables()) {
            String reads = BY_OWNER.contains(table) ? "mtl.actor" : "platform.territory()";
            assertThat(superuser.column("select relrowsecurity from pg_class where oid = ?::regclass", table))
                    .as("row-level security of %s", table)
                    .containsExactly("t");
            assertThat(superuser.column(POLICIES, table))
                    .as("policies of %s", table)
                    .isNotEmpty()
                    .allSatisfy(policy -> assertThat(policy).contains(reads));
        }
    }

    @Test
    void whoStatesNobodySeesNothing() throws SQLException {
        for (String table : tables()) {
            assertThat(countAs(null, table, "true")).as(table).isZero();
        }
    }

    @Test
    void whoActsSeesTheirTerritoryAndNothingOfAnother() throws SQLException {
        String theirs = "unit_id = '" + unitOf(MtlSystem.FIELD1) + "'";
        String own = "unit_id = '" + unitOf(MtlSystem.FIELD2) + "'";
        for (String table : tables().stream()
                .filter(table -> !BY_OWNER.contains(table) && !FILLED_LATER.contains(table))
                .toList()) {
            assertThat(superuser.number("select count(*) from " + table + " where " + theirs))
                    .as(table)
                    .isPositive();
            assertThat(countAs(MtlSystem.FIELD2, table, theirs)).as(table).isZero();
            assertThat(countAs(MtlSystem.FIELD2, table, "unit_id <> '" + unitOf(MtlSystem.FIELD2) + "'"))
                    .as(table)
                    .isZero();
            assertThat(countAs(MtlSystem.FIELD2, table, own)).as(table).isPositive();
        }
    }

    @Test
    void whoBroughtAFileIsTheOnlyOneWhoSeesIt() throws SQLException {
        mtl.as(MtlSystem.MANAGER)
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/imports?kind=leads", "name\nAna\n")
                .expect(201);

        for (String table : List.of("platform.import", "platform.import_row")) {
            assertThat(countAs(MtlSystem.MANAGER, table, "true")).as(table).isPositive();
            assertThat(countAs(MtlSystem.ANALYST, table, "true")).as(table).isZero();
            assertThat(countAs(MtlSystem.FIELD1, table, "true")).as(table).isZero();
            assertThat(countAs(null, table, "true")).as(table).isZero();
        }
    }

    @Test
    void aRoleWithoutCustomersSeesNone() throws SQLException {
        for (String table : tables()) {
            assertThat(countAs(MtlSystem.ADMIN, table, "unit_id is not null"))
                    .as(table)
                    .isZero();
            assertThat(countAs(MtlSystem.TRAINEE, table, "unit_id is not null"))
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "relationship.account, relationship.search_accounts('%')",
                "relationship.contact, relationship.search_contacts('%')",
                "leads.lead, leads.search_leads('%')",
                "relationship.account, relationship.accounts_holding('{}')",
                "relationship.contact, relationship.contacts_holding('{}')",
                "leads.lead, leads.leads_holding('{}')"
            })
    void searchWithTheOwnersRightsFindsOnlyTheCallersRows(String table, String search) throws SQLException {
        try (Connection connection = application.connect()) {
            connection.setAutoCommit(false);
            List<@Nullable String> theirs =
                    superuser.column("select id from " + table + " where unit_id = ?::uuid", unitOf(MtlSystem.FIELD1));
            act(connection, MtlSystem.FIELD2);
            List<@Nullable String> found = Database.column(connection, "select id from " + search);

            assertThat(theirs).isNotEmpty();
            assertThat(found).isNotEmpty().doesNotContainAnyElementsOf(theirs);
        }
    }

    @Test
    void nothingIsWrittenIntoAnothersTerritory() {
        String insert =
                "insert into relationship.account (id, unit_id, name) values (gen_random_uuid(), '%s', 'Trojan')";
        String update = "update relationship.account set unit_id = '%s'";

        assertDenied(MtlSystem.FIELD2, insert.formatted(unitOf(MtlSystem.FIELD1)));
        assertDenied(MtlSystem.FIELD2, update.formatted(unitOf(MtlSystem.FIELD1)));
        assertDenied(null, insert.formatted(unitOf(MtlSystem.FIELD1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into platform.chg (scope, ent, id) values (0, 1, gen_random_uuid())",
                "update platform.chg set scope = 0",
                "delete from platform.chg",
                "truncate platform.chg",
                "update platform.feed_meta set floor_seq = floor_seq + 1",
                "delete from platform.chore",
                "insert into platform.audit_entry (actor, entity, entity_id, action, changes) values ('x', 'x', gen_random_uuid(), 'CREATED', '{}')",
                "update platform.audit_entry set actor = 'nobody'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "insert into leads.stage_change (id, lead_id, unit_id, to_stage, at) select gen_random_uuid(), id, unit_id, 'WON', now() from leads.lead",
                "delete from leads.stage_change",
                "delete from leads.lead",
                "update leads.raw_payload set payload = '{}'",
                "update platform.fact set data = '{}'",
                "delete from platform.fact",
                "delete from relationship.account",
                "update platform.role set sees_customers = true",
                "alter table leads.lead disable row level security",
                "drop policy territory on leads.lead",
                "alter table leads.lead disable trigger all",
                "set session_replication_role = replica",
                "set role mtl_owner",
                "create table platform.mine (id int)",
                "create table public.mine (id int)",
                "create role mine",
                "grant mtl_owner to mtl_app",
                "copy (select 1) to program 'true'"
            })
    void theApplicationsRoleMayNot(String sql) {
        assertDenied(MtlSystem.MANAGER, sql);
    }

    @Test
    void theApplicationsRoleIsHarmless() {
        assertThat(
                        superuser.column(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = 'mtl_app'"))
                .containsExactly("f");
        assertThat(superuser.number("""
                select (select count(*) from pg_class where relowner = r) + (select count(*) from pg_proc where proowner = r)
                     + (select count(*) from pg_namespace where nspowner = r) + (select count(*) from pg_database where datdba = r)
                     + (select count(*) from pg_type where typowner = r)
                  from (select 'mtl_app'::regrole::oid as r) role""")).isZero();
        assertThat(superuser.number("select count(*) from pg_auth_members where member = 'mtl_app'::regrole"))
                .isZero();
    }

    @Test
    void aStatementOfWhoActsEndsWithItsTransaction() throws SQLException {
        try (Connection connection = application.connect()) {
            connection.setAutoCommit(false);
            act(connection, MtlSystem.FIELD1);
            assertThat(Database.column(connection, "select count(*) from leads.lead"))
                    .doesNotContain("0");
            connection.commit();

            assertThat(Database.column(connection, "select count(*) from leads.lead"))
                    .containsExactly("0");
        }
    }

    private List<String> tables() {
        return superuser.column(TABLES).stream()
                .map(Objects::requireNonNull)
                .filter(table -> !WITHOUT_TERRITORY.contains(table))
                .toList();
    }

    private String unitOf(String username) {
        return RowsOfEveryTable.unitOf(superuser, username);
    }

    private long countAs(@Nullable String username, String table, String condition) throws SQLException {
        try (Connection connection = application.connect()) {
            connection.setAutoCommit(false);
            if (username != null) {
                act(connection, username);
            }
            return Long.parseLong(Objects.requireNonNull(
                    Database.column(connection, "select count(*) from " + table + " where " + condition)
                            .get(0)));
        }
    }

    private void act(Connection connection, String username) throws SQLException {
        String id = mtl.idOf(username);
        Database.column(connection, "select platform.act(?, ?::uuid, null, 'test')", "person:" + id, id);
    }

    private void assertDenied(@Nullable String username, String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = application.connect();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        if (username != null) {
                            act(connection, username);
                        }
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
