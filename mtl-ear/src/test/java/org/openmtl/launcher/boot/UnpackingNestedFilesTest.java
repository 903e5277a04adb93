package org.openmtl.launcher.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingNestedFilesTest {

    @TempDir
    private Path directory;

    @Test
    void librariesApplicationAndServerGoWhereTheyBelong() throws IOException {
        Path unpacked = unpack(jar("a.jar", "library"));

        assertThat(unpacked.resolve("lib/a.jar")).hasContent("library");
        assertThat(unpacked.resolve("app/mtl.war")).hasContent("application");
        assertThat(unpacked.resolve("runtime/kernel.jar")).hasContent("server");
        assertThat(unpacked.resolve("other.txt")).doesNotExist();
    }

    @Test
    void theSecondStartUsesTheSameFiles() throws IOException {
        Path first = unpack(jar("a.jar", "library"));
        Files.writeString(first.resolve("lib/a.jar"), "touched");

        Path second = unpack(jar("a.jar", "library"));

        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("lib/a.jar")).hasContent("touched");
    }

    @Test
    void anUpgradeNeverMeetsTheOldFiles() throws IOException {
        Path old = unpack(jar("a.jar", "library"));
        Path changed = unpack(jar("a.jar", "another"));

        assertThat(changed).isNotEqualTo(old);
        assertThat(changed.resolve("lib/a.jar")).hasContent("another");
    }

    private Path unpack(Path jar) throws IOException {
        return new NestedFiles(jar).unpackInto(directory.resolve("home"));
    }

    private Path jar(String library, String content) throws IOException {
        Map<String, String> entries = new TreeMap<>(Map.of(
                "MTL-INF/lib/" + library,
                content,
                "MTL-INF/app/mtl.war",
                "application",
                "MICRO-INF/runtime/kernel.jar",
                "server",
                "other.txt",
                "nothing"));
        Path jar = directory.resolve("mtl.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                output.putNextEntry(new JarEntry(entry.getKey()));
                output.write(entry.getValue().getBytes(UTF_8));
                output.closeEntry();
            }
        }
        return jar;
    }
}
