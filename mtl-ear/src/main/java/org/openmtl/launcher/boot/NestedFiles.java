package org.openmtl.launcher.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The jars inside {@code mtl.jar}, unpacked once for each build of it: the launcher's libraries, the application and the server's modules.
 * Unpacking the server at every start would write 100 MB each time and leave them behind after a {@code kill -9}.
 */
final class NestedFiles {

    /** Folders of the jar and where their files go. */
    private static final Map<String, String> FOLDERS =
            Map.of("MTL-INF/lib/", "lib/", "MTL-INF/app/", "app/", "MICRO-INF/runtime/", "runtime/");

    private final Path jar;

    NestedFiles(Path jar) {
        this.jar = jar;
    }

    /** Answers the directory with the unpacked files, named after their content, so that an upgrade never meets the old ones. */
    Path unpackInto(Path parent) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Map<ZipEntry, String> entries = select(file);
            Path target = parent.resolve(fingerprint(entries));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(parent);
                Path unfinished = Files.createTempDirectory(parent, "unfinished");
                unpack(file, entries, unfinished);
                rename(unfinished, target);
            }
            return target;
        }
    }

    private static Map<ZipEntry, String> select(JarFile file) {
        Map<ZipEntry, String> selected = new LinkedHashMap<>();
        file.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> FOLDERS.forEach((folder, target) -> {
                    if (entry.getName().startsWith(folder)) {
                        selected.put(entry, target + entry.getName().substring(folder.length()));
                    }
                }));
        return selected;
    }

    /** The central directory already holds a checksum of each entry: no need to read 100 MB at every start. */
    private static String fingerprint(Map<ZipEntry, String> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Entry<ZipEntry, String> entry : entries.entrySet()) {
                ZipEntry source = entry.getKey();
                String line = "%s %x %d%n".formatted(entry.getValue(), source.getCrc(), source.getSize());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(JarFile file, Map<ZipEntry, String> entries, Path target) throws IOException {
        for (Entry<ZipEntry, String> entry : entries.entrySet()) {
            Path output = target.resolve(entry.getValue()).normalize();
            Files.createDirectories(output.getParent());
            try (InputStream content = file.getInputStream(entry.getKey())) {
                Files.copy(content, output);
            }
        }
    }

    /** Whoever renames first wins; a second launcher uses the same files. */
    private static void rename(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            if (!Files.isDirectory(target)) {
                throw lost;
            }
        }
    }
}
