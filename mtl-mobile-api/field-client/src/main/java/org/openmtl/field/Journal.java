package org.openmtl.field;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A file of changes, each with its length and its check sum before it. Not safe for several threads. */
final class Journal implements Closeable {
    private static final int HEAD = Integer.BYTES + Long.BYTES;
    private static final long MOST = 1L << 30;

    private final Path file;
    private final FileChannel lock;
    private FileChannel channel;
    private long end;

    private Journal(Path file, FileChannel lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    static Journal open(Path file) throws IOException {
        // A file of its own is locked, since the journal itself is replaced when it is written anew.
        FileChannel lock = channel(beside(file, ".lock"));
        try {
            if (lock.tryLock() == null) {
                throw new IOException("Another process has " + file);
            }
        } catch (IOException | OverlappingFileLockException taken) {
            lock.close();
            throw new IOException("Somebody else has " + file, taken);
        }
        FileChannel channel = channel(file);
        forceDirectoryOf(file);
        return new Journal(file, lock, channel);
    }

    long size() {
        return end;
    }

    /**
     * Tells all changes and cuts off what a crash left of the last one.
     *
     * @throws IOException also when something is broken that a crash does not explain
     */
    void replay(Change.Steps tables) throws IOException {
        long size = channel.size();
        for (byte[] change = next(size); change != null; change = next(size)) {
            ChangeText.tell(change, tables);
            end += HEAD + change.length;
        }
        channel.truncate(end);
        channel.force(true);
    }

    /** The change at the end so far, null when none is complete. */
    private byte @Nullable [] next(long size) throws IOException {
        if (size - end < HEAD) {
            return null;
        }
        ByteBuffer head = read(end, HEAD);
        int length = head.getInt();
        long sum = head.getLong();
        long after = end + HEAD + length;
        if (length < 0 || length > MOST || after > size) {
            return null;
        }
        byte[] change = read(end + HEAD, length).array();
        if (sum == sum(change)) {
            return change;
        }
        if (after == size) {
            return null;
        }
        throw new IOException(file + " is damaged at byte " + end);
    }

    /** Writes a change and waits for the disk. What a failure leaves of it is taken back. */
    void append(Change change) throws IOException {
        byte[] text = ChangeText.of(change);
        try {
            write(channel, end, text);
            channel.force(false);
        } catch (IOException failed) {
            channel.truncate(end);
            throw failed;
        }
        end += HEAD + text.length;
    }

    /** Replaces all changes by one that says the same. */
    void writeAnew(Change all) throws IOException {
        Path fresh = beside(file, ".new");
        byte[] text = ChangeText.of(all);
        FileChannel next = channel(fresh);
        next.truncate(0);
        write(next, 0, text);
        next.force(true);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectoryOf(file);
        channel.close();
        channel = next;
        end = HEAD + (long) text.length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        lock.close();
    }

    private static void write(FileChannel channel, long position, byte[] text) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + text.length);
        frame.putInt(text.length).putLong(sum(text)).put(text);
        // On Android a ByteBuffer compiled for Java 9 would lack this method; for release 8 it is Buffer's.
        frame.flip();
        long at = position;
        while (frame.hasRemaining()) {
            at += channel.write(frame, at);
        }
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException(file + " became shorter");
            }
        }
        bytes.flip();
        return bytes;
    }

    /** A new name is on the disk only when its directory is; systems that cannot open directories need no such thing. */
    private static void forceDirectoryOf(Path file) {
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    private static long sum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text, 0, text.length);
        return sum.getValue();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
