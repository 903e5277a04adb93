package org.openmtl.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openmtl.it.harness.Database;

/**
 * Fills the tables, past the application.
 *
 * @param database as its superuser
 */
record Seed(Database database) {
    private static final int BATCH = 50_000;

    /** Thousands go the usual way, which leaves audit, feed and stage history; for a million that would take too long. */
    static final int MOST_WITH_TRIGGERS = 20_000;

    private static final String ACT = "SELECT platform.act('job:bench', NULL, NULL, 'bench')";

    /**
     * Stages, origins, companies and ages as in a sales organisation of some years: skewed, in all units of manager1's region; a quarter of
     * the names Chinese, two thirds with an owner, one in 200 waiting for an answer. They stand in the order in which they came; names and
     * numbers tell nothing of it, but for one company in a hundred, which all came first.
     */
    private static final String LEADS = """
            WITH territory AS (
                SELECT array_agg(DISTINCT u.id ORDER BY u.id) AS units,
                       (SELECT array_agg(id ORDER BY username) FROM platform.person WHERE username ~ '^(field|manager)[0-9]+$') AS people
                  FROM platform.person p
                  JOIN platform.role_assignment a ON a.person_id = p.id
                  JOIN platform.unit u ON u.ancestors @> ARRAY[a.unit_id]
                 WHERE p.username = 'manager1'),
            drawn AS MATERIALIZED (
                SELECT n, n::bigint * 618033 % leads AS number, power(random(), 1.3) AS place, random() AS stage, random() AS origin,
                       now() - interval '1 hour' - (1 - n::float8 / leads) * interval '730 days' AS since, n <= leads / 100 AS first
                  FROM generate_series(?, ?) AS n, CAST(? AS integer) AS leads)
            INSERT INTO leads.lead (id, unit_id, stage, stage_since, name, company, email, phone, country, city, origin, channel,
                                    attributes, won_at, owner_id, handed_at, accept_by, created_at, created_by, updated_at, updated_by)
            SELECT uuidv7(since - now()), units[1 + floor(place * cardinality(units))::int],
                   (ARRAY['INQUIRY', 'MQL', 'SAL', 'SQL', 'WON', 'LOST', 'NURTURING', 'DISQUALIFIED'])
                       [width_bucket(stage, '{0, 0.45, 0.65, 0.75, 0.83, 0.91, 0.97, 0.99}'::float8[])],
                   since, CASE WHEN number % 4 = 0 THEN substr('张王李赵刘陈杨黄周吴', 1 + (number / 4 % 10)::int, 1)
                                 || substr('伟芳娜敏静丽强磊军洋', 1 + (number / 40 % 10)::int, 1) || chr(20000 + (number % 5000)::int) ELSE 'Person ' || number END,
                   CASE WHEN first THEN 'Hanover Fair ' || number % 400 WHEN number % 4 = 0 THEN '杭州' || chr(21000 + (number % 4000)::int) || '机械有限公司'
                        ELSE 'Company ' || number % 40000 END, 'person' || number || '@example.com', '+349' || lpad(number::text, 8, '0'),
                   (ARRAY['ES', 'PT', 'FR', 'DE'])[1 + n % 4], 'City ' || n % 300,
                   (ARRAY['organic_search', 'paid_search', 'social', 'unknown', 'direct_traffic', 'email', 'referral', 'display'])
                       [width_bucket(origin, '{0, 0.29, 0.49, 0.66, 0.80, 0.86, 0.92, 0.98}'::float8[])],
                   'import', jsonb_build_object('vertical', 'V' || n % 7 * (n % 3), 'batch', n / 1000),
                   CASE WHEN stage >= 0.83 AND stage < 0.91 THEN since + interval '40 days' END,
                   CASE WHEN n % 3 > 0 THEN people[1 + n / 3 % cardinality(people)] END,
                   CASE WHEN n % 200 = 1 THEN now() - origin * interval '2 days' END,
                   CASE WHEN n % 200 = 1 THEN now() - origin * interval '2 days' + interval '1 day' END,
                   since, 'job:bench', since, 'job:bench'
              FROM drawn, territory
            """;

    /** Counts anew; the product's own upkeep may have counted some leads meanwhile. */
    private static final String TALLY = """
            SELECT FROM leads.tally_time FOR UPDATE;
            TRUNCATE leads.stage_tally, leads.stage_tally_change;
            INSERT INTO leads.stage_tally (unit_id, owner_id, stage, leads, overdue)
            SELECT unit_id, owner_id, stage, count(*), count(*) FILTER (WHERE due_at < until)
              FROM leads.lead, leads.tally_time GROUP BY unit_id, owner_id, stage
            """;

    private static final String TEXTS = """
            INSERT INTO leads.lead_text (id, unit_id, created_at, search)
            SELECT id, unit_id, created_at, search FROM leads.lead ORDER BY created_at
            """;

    /** Indexes made of a full table are made in a third of the time. */
    private static final String INDEXES = """
            SELECT indexdef FROM pg_indexes
             WHERE schemaname = 'leads' AND tablename IN ('lead', 'lead_text') AND indexname NOT LIKE '%_pkey'
            """;

    private static final String DROP_INDEXES = """
            DO $$ BEGIN
                EXECUTE (SELECT 'DROP INDEX ' || string_agg('leads.' || indexname, ', ') FROM pg_indexes
                          WHERE schemaname = 'leads' AND tablename IN ('lead', 'lead_text') AND indexname NOT LIKE '%_pkey');
            END $$
            """;

    private static final String MEMORY = "SET maintenance_work_mem = '256MB';";
    private static final String NO_TRIGGERS = "SET session_replication_role = replica";

    private static final String BARE = """
            DROP SCHEMA IF EXISTS bench CASCADE;
            CREATE SCHEMA bench;
            CREATE TABLE bench.lead (LIKE leads.lead INCLUDING DEFAULTS);
            ALTER TABLE bench.lead ALTER search DROP NOT NULL, ALTER due_at DROP NOT NULL, ADD PRIMARY KEY (id);
            CREATE INDEX ON bench.lead (stage, created_at, id);
            GRANT USAGE ON SCHEMA bench TO mtl_app;
            GRANT SELECT, INSERT ON bench.lead TO mtl_app;
            """;

    /** Makes the bare server's table: the same columns, its key, the one index its list needs. */
    void bareTable() throws SQLException {
        run(BARE);
    }

    /** Leaves exactly so many leads, the same for both servers, as a database that has come to rest has them. */
    void leads(int rows) throws SQLException {
        run("TRUNCATE leads.lead, leads.stage_tally, leads.stage_tally_change CASCADE");
        if (rows > MOST_WITH_TRIGGERS) {
            List<String> indexes = database.column(INDEXES);
            run(DROP_INDEXES);
            insert(rows);
            run(TEXTS);
            run(MEMORY + String.join(";", indexes));
            run(TALLY);
        } else {
            insert(rows);
        }
        run("TRUNCATE bench.lead");
        run("INSERT INTO bench.lead SELECT * FROM leads.lead");
        run("VACUUM (ANALYZE)");
        run("CHECKPOINT");
    }

    /** Adds to the leads what hangs on them: stages they entered, touches, scores, where they were routed to, clocks. */
    void histories() throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(NO_TRIGGERS);
            connection.setAutoCommit(false);
            statement.execute(ACT);
            statement.execute(Pgbench.script("histories.sql"));
            connection.commit();
        }
        run("VACUUM (ANALYZE)");
        run("CHECKPOINT");
    }

    private void insert(int rows) throws SQLException {
        try (Connection connection = database.connect()) {
            begin(connection, rows);
            for (int first = 1; first <= rows; first += BATCH) {
                insert(connection, rows, first, Math.min(first + BATCH - 1, rows));
            }
        }
    }

    private static void begin(Connection connection, int rows) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT setseed(0.5)");
            if (rows > MOST_WITH_TRIGGERS) {
                statement.execute(NO_TRIGGERS);
            }
        }
    }

    private static void insert(Connection connection, int rows, int first, int last) throws SQLException {
        try (Statement act = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(LEADS)) {
            act.execute(ACT);
            insert.setInt(1, first);
            insert.setInt(2, last);
            insert.setInt(3, rows);
            insert.executeUpdate();
            connection.commit();
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
