package org.openmtl.platform.files.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A directory. Several nodes must see the same one. */
final class LocalFileStore implements FileStore {
    /** Ids begin with the time, so only their ends spread over directories. */
    private static final int DIRECTORY_AT = 34;

    private static final String UNFINISHED = ".part";

    private final Path root;

    LocalFileStore(Path root) {
        this.root = root;
    }

    @Override
    public void append(UUID key, long offset, byte[] piece) throws IOException {
        Path path = part(key);
        boolean isNew = !Files.exists(path);
        Files.createDirectories(directory(key));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(offset);
            file.write(piece);
            file.setLength(offset + piece.length);
            file.getFD().sync();
        }
        if (isNew) {
            syncDirectory(key);
        }
    }

    @Override
    public byte[] gather(UUID key, long length) throws IOException {
        try (InputStream in = Files.newInputStream(part(key))) {
            byte[] all = in.readNBytes(Math.toIntExact(length));
            if (all.length < length) {
                throw new EOFException(key + " has only " + all.length + " of " + length + " bytes");
            }
            return all;
        }
    }

    @Override
    public void keep(UUID key, byte[] content) throws IOException {
        Files.createDirectories(directory(key));
        Path unfinished = part(key);
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(unfinished, whole(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(key);
    }

    @Override
    public InputStream open(UUID key) throws IOException {
        return Files.newInputStream(whole(key));
    }

    @Override
    public void delete(UUID key) throws IOException {
        Files.deleteIfExists(part(key));
        Files.deleteIfExists(whole(key));
    }

    /** A new name is durable only when its directory is. */
    private void syncDirectory(UUID key) throws IOException {
        sync(directory(key));
        sync(root);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path directory(UUID key) {
        return root.resolve(key.toString().substring(DIRECTORY_AT));
    }

    private Path whole(UUID key) {
        return directory(key).resolve(key.toString());
    }

    private Path part(UUID key) {
        return directory(key).resolve(key + UNFINISHED);
    }
}
