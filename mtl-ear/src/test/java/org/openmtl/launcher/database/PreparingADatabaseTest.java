package org.openmtl.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.launcher.StartFailure;
import org.openmtl.launcher.postgres.EmbeddedPostgres;

class PreparingADatabaseTest {

    @TempDir
    private static Path home;

    private static EmbeddedPostgres postgres;
    private static Login owner;

    @BeforeAll
    static void startDatabase() {
        postgres = EmbeddedPostgres.start(
                home,
                "18.4.0",
                name -> Files.newInputStream(Path.of("target/bundle/postgres").resolve(name)));
        owner = OwnDatabase.ensure(postgres.port(), EmbeddedPostgres.SUPERUSER, postgres.password());
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @Test
    void theApplicationRoleSignsInAndIsHarmless() throws SQLException {
        new Roles(owner).ensure("app_one", "first");

        assertThat(
                        ask(
                                owner.as("app_one", "first"),
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void aNewPasswordReplacesTheOld() throws SQLException {
        Roles roles = new Roles(owner);
        roles.ensure("app_two", "first");
        roles.ensure("app_two", "second");

        assertThat(ask(owner.as("app_two", "second"), "select 1")).isEqualTo("1");
    }

    @Test
    void aRoleThatMayDoEverythingIsRefused() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Roles(owner).ensure(EmbeddedPostgres.SUPERUSER, postgres.password()))
                .withMessageContaining("choose another mtl.db.app.user");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Roles(owner).ensure(owner.user(), owner.password()))
                .withMessageContaining("choose another mtl.db.app.user");
    }

    @Test
    void anOwnerWithoutTheRightToMakeRolesIsToldWhatToDo() throws SQLException {
        new Roles(owner).ensure("weak", "weak");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Roles(owner.as("weak", "weak")).ensure("app_three", "x"))
                .withMessageContaining("CREATEROLE")
                .withMessageContaining("create role app_three login");
    }

    @Test
    void migrationsRunOnceAndKnowTheApplicationRole() throws IOException, SQLException {
        new Roles(owner).ensure("app_four", "x");
        Path folder = Files.createDirectories(home.resolve("migrations/db/tea"));
        Files.writeString(folder.resolve("V20260101000000__tea.sql"), """
                create extension if not exists pg_trgm;
                create schema tea;
                create table tea.cup (name text);
                grant usage on schema tea to ${app};
                grant select on tea.cup to ${app};
                """);
        URL[] urls = {home.resolve("migrations").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            Migration.run(owner, "app_four", loader);
            Migration.run(owner, "app_four", loader);
        }

        assertThat(ask(owner.as("app_four", "x"), "select count(*) from tea.cup"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        Login nowhere = new Login("jdbc:postgresql://127.0.0.1:1/mtl", "me", "x");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Reachable.await(nowhere, Duration.ofMillis(100)))
                .withMessageContaining("cannot sign in to the database as me at jdbc:postgresql://127.0.0.1:1/mtl");
    }

    @Test
    void waitingDoesNotHelpAgainstAWrongPassword() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Reachable.await(owner.as(owner.user(), "guess"), Duration.ofHours(1)))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void aDerivedPasswordIsTheSameOnEveryNodeAndDiffersByRole() {
        assertThat(DerivedPassword.of("mtl_app", "secret"))
                .isEqualTo(DerivedPassword.of("mtl_app", "secret"))
                .isNotEqualTo(DerivedPassword.of("mtl_owner", "secret"))
                .isNotEqualTo(DerivedPassword.of("mtl_app", "other"))
                .hasSize(64);
    }

    @Test
    void aPasswordNeverAppearsInText() {
        assertThat(owner.toString()).doesNotContain(owner.password());
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
