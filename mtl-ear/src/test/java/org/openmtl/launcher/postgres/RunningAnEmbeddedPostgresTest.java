package org.openmtl.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.launcher.StartFailure;
import org.openmtl.launcher.database.Login;
import org.openmtl.launcher.database.OwnDatabase;

/** Real programs, real processes. */
class RunningAnEmbeddedPostgresTest {

    private static final String VERSION = "18.4.0";
    private static final PostgresArchive ARCHIVE =
            name -> Files.newInputStream(Path.of("target/bundle/postgres").resolve(name));

    /** Unpacked once for all tests but the one about unpacking. */
    @TempDir
    private static Path shared;

    @TempDir
    private Path home;

    @BeforeAll
    static void unpack() throws IOException {
        new PostgresBinaries(ARCHIVE).unpackTo(shared.resolve(VERSION));
    }

    @BeforeEach
    void useTheUnpacked() throws IOException {
        Files.createDirectories(files().root());
        Files.createSymbolicLink(files().binaries(), shared.resolve(VERSION));
    }

    @AfterEach
    void stopWhatIsLeft() {
        PostgresFiles left = files();
        if (Files.exists(left.processFile())) {
            Account.choose(left.binaries())
                    .run(List.of(
                            left.program("pg_ctl"), "stop", "-D", left.data().toString(), "-m", "immediate"));
        }
    }

    @Test
    void dataSurviveARestart() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            write(postgres, "tea");
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(read(postgres)).isEqualTo("tea");
        }
    }

    @Test
    void theOwnerOfTheDatabaseIsNoSuperuser() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void itIsSafeAndListensOnThisMachineOnly() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            Map<String, String> settings = new TreeMap<>();
            for (String name :
                    new String[] {"data_checksums", "synchronous_commit", "fsync", "jit", "listen_addresses"}) {
                settings.put(name, ask(postgres, "show " + name));
            }
            assertThat(settings)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "data_checksums", "on",
                            "synchronous_commit", "on",
                            "fsync", "on",
                            "jit", "off",
                            "listen_addresses", "127.0.0.1"));
        }
    }

    @Test
    void nobodySignsInWithoutThePassword() {
        try (EmbeddedPostgres postgres = start()) {
            Login wrong = new Login(
                    "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.port()),
                    EmbeddedPostgres.SUPERUSER,
                    "guess");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(wrong::connect)
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void onlyTheOwnerReadsThePassword() throws IOException {
        start().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().password())))
                .isEqualTo("rw-------");
    }

    @Test
    void aServerLeftBehindByAKilledRunIsReplacedAndNothingIsLost() throws SQLException {
        EmbeddedPostgres leftBehind = start();
        write(leftBehind, "tea");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(read(postgres)).isEqualTo("tea");
        }
    }

    @Test
    void aKilledServerRecoversWhatWasCommitted() throws SQLException, IOException {
        EmbeddedPostgres killed = start();
        write(killed, "tea");
        ProcessHandle server = ProcessHandle.of(serverNumber()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        try (EmbeddedPostgres postgres = start()) {
            assertThat(read(postgres)).isEqualTo("tea");
        }
    }

    @Test
    void aProcessFileThatNamesAnotherProgramHindersNothing() throws SQLException, IOException {
        EmbeddedPostgres killed = start();
        write(killed, "tea");
        ProcessHandle server = ProcessHandle.of(serverNumber()).orElseThrow();
        String file = Files.readString(files().processFile());
        server.destroyForcibly();
        server.onExit().join();
        // After a reboot our own number may be the one in the file.
        String mine = Long.toString(ProcessHandle.current().pid());
        Files.writeString(files().processFile(), file.replaceFirst("^\\d+", mine));

        try (EmbeddedPostgres postgres = start()) {
            assertThat(read(postgres)).isEqualTo("tea");
        }
    }

    @Test
    void anInterruptedUnpackingOrInitialisationIsDoneAgain() throws IOException, SQLException {
        Path root = files().root();
        Files.delete(files().binaries());
        Files.writeString(
                Files.createDirectories(root.resolve(VERSION + ".unfinished")).resolve("half"), "");
        Files.writeString(
                Files.createDirectories(root.resolve("data.unfinished")).resolve("half"), "");

        try (EmbeddedPostgres postgres = start()) {
            write(postgres, "tea");
        }
        assertThat(root).isDirectoryNotContaining(path -> path.toString().endsWith(".unfinished"));
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws IOException {
        start().close();
        Files.writeString(files().data().resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("belongs to PostgreSQL 17");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, VERSION, ARCHIVE);
    }

    private PostgresFiles files() {
        return PostgresFiles.in(home, VERSION);
    }

    private long serverNumber() throws IOException {
        return Long.parseLong(Files.readAllLines(files().processFile()).get(0).strip());
    }

    private static void write(EmbeddedPostgres postgres, String text) throws SQLException {
        try (Connection connection = login(postgres).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static String read(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select text from kept");
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = login(postgres).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Login login(EmbeddedPostgres postgres) {
        return OwnDatabase.ensure(postgres.port(), EmbeddedPostgres.SUPERUSER, postgres.password());
    }
}
