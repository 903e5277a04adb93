package org.openmtl.launcher.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocatingTheHomeDirectoryTest {

    private final Properties properties = new Properties();

    @BeforeEach
    void liveSomewhere() {
        properties.setProperty("user.home", "/home/me");
    }

    @Test
    void itIsInTheUsersHomeByDefault() {
        assertThat(locate(List.of(), Map.of())).isEqualTo(Path.of("/home/me/.openmtl"));
    }

    @Test
    void aUserWithoutANameMaySayWhereHomeIs() {
        properties.setProperty("user.home", "?");

        assertThat(locate(List.of(), Map.of("HOME", "/home/1001"))).isEqualTo(Path.of("/home/1001/.openmtl"));
    }

    @Test
    void theEnvironmentMovesIt() {
        assertThat(locate(List.of(), Map.of("MTL_HOME", "/data"))).isEqualTo(Path.of("/data"));
    }

    @Test
    void theSystemPropertyWinsOverTheEnvironment() {
        properties.setProperty("mtl.home", "/property");

        assertThat(locate(List.of(), Map.of("MTL_HOME", "/data"))).isEqualTo(Path.of("/property"));
    }

    @Test
    void theLastOptionWinsOverAll() {
        properties.setProperty("mtl.home", "/property");

        assertThat(locate(List.of("--mtl.home=/first", "--demo", "--mtl.home=/last"), Map.of()))
                .isEqualTo(Path.of("/last"));
    }

    private Path locate(List<String> arguments, Map<String, String> environment) {
        return HomeDirectory.locate(arguments, properties::getProperty, environment);
    }
}
