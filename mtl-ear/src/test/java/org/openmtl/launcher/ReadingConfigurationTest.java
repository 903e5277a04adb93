package org.openmtl.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingConfigurationTest {

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new TreeMap<>();

    @TempDir
    private Path home;

    @Test
    void everythingHasADefault() {
        Configuration configuration = read();

        assertThat(configuration.home()).isEqualTo(home);
        assertThat(configuration.number(Setting.HTTP_PORT)).isEqualTo(8080);
        assertThat(configuration.text(Setting.DB_APP_USER)).isEqualTo("mtl_app");
        assertThat(configuration.hasExternalDatabase()).isFalse();
        assertThat(configuration.isDemo()).isFalse();
    }

    @Test
    void commandLineWinsOverPropertyOverEnvironmentOverFile() throws IOException {
        Files.writeString(home.resolve("mtl.properties"), "mtl.http.port=1\n");
        assertThat(read().number(Setting.HTTP_PORT)).isEqualTo(1);

        environment.put("MTL_HTTP_PORT", "2");
        assertThat(read().number(Setting.HTTP_PORT)).isEqualTo(2);

        properties.setProperty("mtl.http.port", "3");
        assertThat(read().number(Setting.HTTP_PORT)).isEqualTo(3);

        assertThat(read("--mtl.http.port=4").number(Setting.HTTP_PORT)).isEqualTo(4);
    }

    @Test
    void blankCountsAsNotGiven() {
        environment.put("MTL_DB_URL", "");

        assertThat(read().hasExternalDatabase()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--mtl.http.port=0, mtl.http.port must be a port between 1 and 65535",
        "--mtl.http.port=65536, mtl.http.port must be a port between 1 and 65535",
        "--mtl.http.port=http, mtl.http.port must be a port between 1 and 65535",
        "--mtl.http.threads=0, mtl.http.threads must be a whole number between 1 and 10000",
        "--mtl.db.url=postgres://db/mtl, mtl.db.url must be a URL like jdbc:postgresql://host:5432/database",
        "--mtl.db.url=jdbc:mysql://db/mtl, mtl.db.url must be a URL like jdbc:postgresql://host:5432/database",
        "--mtl.db.app.user=Robert'); drop, mtl.db.app.user must be a role name",
        "--mtl.log.format=xml, mtl.log.format must be json or text",
        "--mtl.demo=yes, mtl.demo must be true or false",
        "--mtl.htpp.port=80, unknown setting in command line: mtl.htpp.port",
        "--port=80, unknown option '--port=80'",
        "start, unknown option 'start'",
        "--demo-password=secret, mtl.demo.password needs mtl.demo=true",
        "--mtl.db.user=me, mtl.db.user needs mtl.db.url",
        "--mtl.db.url=jdbc:postgresql://db/mtl, mtl.db.url needs mtl.db.user",
        "--config=/nowhere/mtl.properties, there is no configuration file /nowhere/mtl.properties",
    })
    void whatCannotWorkIsRefusedByName(String argument, String reason) {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> read(argument))
                .withMessageContaining(reason);
    }

    @Test
    void aTypingErrorInTheFileIsRefused() throws IOException {
        Files.writeString(home.resolve("mtl.properties"), "mtl.http.prot=80\n");

        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read).withMessageContaining("mtl.http.prot");
    }

    @Test
    void aTypingErrorInASystemPropertyIsRefused() {
        properties.setProperty("mtl.http.prot", "80");

        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read).withMessageContaining("mtl.http.prot");
    }

    @Test
    void theFileCannotMoveTheHomeItLiesIn() throws IOException {
        Files.writeString(home.resolve("mtl.properties"), "mtl.home=/elsewhere\n");

        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(this::read)
                .withMessageContaining("mtl.home cannot be set in");
    }

    @Test
    void passwordsAreNeverTrimmedAwayFromTheirSigns() throws IOException {
        Path file = Files.writeString(home.resolve("other.properties"), "mtl.db.password=a=b#c\n");

        assertThat(read("--config=" + file).optional(Setting.DB_PASSWORD)).contains("a=b#c");
    }

    @Test
    void theApplicationSeesItsSettingsButNotTheOwnersPassword() {
        Map<String, String> seen = new TreeMap<>();

        read("--mtl.db.url=jdbc:postgresql://db/mtl", "--mtl.db.user=me", "--mtl.db.password=x", "--mtl.tea.strength=9")
                .forEachForApplication(seen::put);

        assertThat(seen)
                .containsEntry("mtl.tea.strength", "9")
                .containsEntry("mtl.demo", "false")
                .containsEntry("mtl.http.port", "8080")
                .containsEntry("mtl.home", home.toString())
                .doesNotContainKeys("mtl.db.user", "mtl.db.password");
    }

    @Test
    void theApplicationsSettingsMayComeFromTheEnvironment() {
        environment.put("MTL_TEA_STRENGTH", "3");
        Map<String, String> seen = new TreeMap<>();

        read().forEachForApplication(seen::put);

        assertThat(seen).containsEntry("mtl.tea.strength", "3");
    }

    @Test
    void theShortFormsOfTheDemoAreSettings() {
        Configuration configuration = read("--demo", "--demo-password=s3cret");

        assertThat(configuration.isDemo()).isTrue();
        assertThat(configuration.optional(Setting.DEMO_PASSWORD)).contains("s3cret");
    }

    @Test
    void helpNamesEverySetting() {
        String help = Help.text(new KnownSettings(Map.of("mtl.tea.strength", "how strong")));

        for (Setting setting : Setting.values()) {
            assertThat(help).contains(setting.key());
        }
        assertThat(help).contains("mtl.tea.strength");
    }

    private Configuration read(String... arguments) {
        KnownSettings known = new KnownSettings(Map.of("mtl.tea.strength", "how strong"));
        return new ConfigurationReader(known)
                .read(home, CommandLine.parse(List.of(arguments)), properties, environment);
    }
}
