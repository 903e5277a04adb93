package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;

/** What is asked of the index is what few rows have, so that it names few, and has few trigrams, so that it is quick to say. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingAnIndexForTextIT {
    private static final String ROWS = """
            CREATE TEMP TABLE said AS
            SELECT 'person' || n || '@example.com +349' || lpad(n::text, 8, '0') || CASE WHEN n % 4 = 0 THEN ' 张伟' ELSE ' anna' END AS search
              FROM generate_series(1, 20000) AS n;
            ALTER TABLE said ALTER search SET STATISTICS 500;
            ANALYZE said
            """;

    private final RunningServer server;
    private Connection connection;

    AskingAnIndexForTextIT(RunningServer server) {
        this.server = server;
    }

    @BeforeAll
    void fill() throws SQLException {
        connection = server.home().superuser().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a word that all have, person 1234, 1234",
        "an address, person4711@example.com, 4711",
        "a name, anna berger@example.com, berger",
        "a number that begins as all do, 34900004711, 04711",
        "a number that is long by itself, 1234567, 34567",
        "a number of one digit, person 7777, ' 7777'",
        "a number of one digit within a word, person7777@example.com, 7777",
        "a round number, 551000000, 1000000",
        "a Chinese name that many have, 张伟 4711, 4711",
        "nothing rare, person@example.com, person@example.com",
        "one word, berger, berger"
    })
    void isAskedForTheRarePartOf(String what, String text, String part) throws SQLException {
        assertThat(Database.column(connection, "SELECT platform.rare_words('said', ?)", "%" + text + "%"))
                .as(what)
                .containsExactly("%" + part + "%");
    }
}
