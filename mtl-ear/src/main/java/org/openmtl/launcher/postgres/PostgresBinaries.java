package org.openmtl.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.openmtl.launcher.Directories;

/** Unpacks the programs once; an interrupted unpacking leaves only a directory that the next one removes. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private final PostgresArchive archive;

    PostgresBinaries(PostgresArchive archive) {
        this.archive = archive;
    }

    void unpackTo(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Directories.delete(unfinished);
        String name = PostgresArchive.nameFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream packed = new BufferedInputStream(archive.open(name));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            Files.createDirectories(unfinished);
            permit(unfinished, "rwxr-xr-x");
            unpack(tar, unfinished);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path output = target.resolve(entry.getName()).normalize();
            if (!output.startsWith(target)) {
                throw new IOException("entry outside of the archive: " + entry.getName());
            }
            createDirectories(target, entry.isDirectory() ? output : output.getParent());
            if (!entry.isDirectory()) {
                writeFile(tar, entry, output);
            }
        }
    }

    private static void writeFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path output) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(output, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, output);
            permit(output, (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void createDirectories(Path target, @Nullable Path directory) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        Path current = target;
        for (Path name : target.relativize(directory)) {
            current = current.resolve(name);
            Files.createDirectories(current);
            permit(current, "rwxr-xr-x");
        }
    }

    /** Independent of the umask: the server may run as another user than the one who unpacks. */
    private static void permit(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
