package org.openmtl.field;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** A file for each photo, in a directory of its own. Safe for several threads. */
public final class FilePhotoStore implements PhotoStore {
    private static final String UNFINISHED = ".new";

    private final File directory;

    /** Keeps photos there; the directory is made when it is missing. */
    public FilePhotoStore(File directory) {
        this.directory = directory;
    }

    @Override
    public void keep(String id, byte[] bytes) throws IOException {
        Files.createDirectories(directory.toPath());
        File unfinished = file(id + UNFINISHED);
        try (FileOutputStream out = new FileOutputStream(unfinished)) {
            out.write(bytes);
            out.getFD().sync();
        }
        Files.move(
                unfinished.toPath(),
                file(id).toPath(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Disk.forceDirectoryOf(file(id).toPath());
    }

    @Override
    public byte[] read(String id, long offset, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(file(id), "r")) {
            byte[] bytes = new byte[length];
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        }
    }

    @Override
    public void delete(String id) throws IOException {
        Files.deleteIfExists(file(id).toPath());
        Files.deleteIfExists(file(id + UNFINISHED).toPath());
    }

    private File file(String name) {
        return new File(directory, name);
    }
}
