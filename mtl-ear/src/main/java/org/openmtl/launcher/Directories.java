package org.openmtl.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Removes directories with all that is in them. */
public final class Directories {

    private Directories() {}

    /** Removes one directory; nothing happens when there is none. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Removes what lies beside a directory, such as the files of older versions. */
    public static void deleteSiblings(Path directory) throws IOException {
        List<Path> siblings;
        try (Stream<Path> files = Files.list(parent(directory))) {
            siblings = files.filter(file -> !file.equals(directory)).toList();
        }
        for (Path sibling : siblings) {
            delete(sibling);
        }
    }

    private static Path parent(Path directory) {
        return Objects.requireNonNull(directory.toAbsolutePath().getParent(), "a root has no siblings");
    }
}
