package org.openmtl.field;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of changes, each with its length before it and a check sum over both. Not safe for several threads. It is no channel, since an
 * interrupt of the thread that writes would close that.
 */
final class Journal implements Closeable {
    private static final int HEAD = Integer.BYTES + Long.BYTES;

    /** Ending of the file for what was cut off. */
    private static final String TORN = ".torn";

    private final Path file;
    private final FileChannel lock;
    private RandomAccessFile changes;
    private long end;

    private Journal(Path file, FileChannel lock, RandomAccessFile changes) {
        this.file = file;
        this.lock = lock;
        this.changes = changes;
    }

    static Journal open(Path file) throws IOException {
        // A file of its own is locked, since the journal itself is replaced when it is written anew.
        FileChannel lock = FileChannel.open(beside(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new IOException("Another process has " + file);
            }
        } catch (IOException | OverlappingFileLockException taken) {
            lock.close();
            throw new IOException("Somebody else has " + file, taken);
        }
        RandomAccessFile changes = new RandomAccessFile(file.toFile(), "rw");
        Disk.forceDirectoryOf(file);
        return new Journal(file, lock, changes);
    }

    long size() {
        return end;
    }

    /**
     * Tells all changes. What a crash left of the last one is cut off, and kept beside.
     *
     * @throws IOException also when something is broken that a crash does not explain
     */
    void replay(Change.Steps tables) throws IOException {
        byte[] rest = new byte[Math.toIntExact(changes.length())];
        changes.seek(0);
        changes.readFully(rest);
        int at = 0;
        for (byte[] change = changeAt(rest, at); change != null; change = changeAt(rest, at)) {
            ChangeText.tell(change, tables);
            at += HEAD + change.length;
        }
        end = at;
        if (at < rest.length) {
            cutOff(rest, at);
        }
    }

    /** One change at most was being written, so that a whole one behind the damage tells of another cause than a crash. */
    private void cutOff(byte[] all, int from) throws IOException {
        for (int at = from + 1; at < all.length; at++) {
            if (changeAt(all, at) != null) {
                throw new IOException(file + " is damaged at byte " + from);
            }
        }
        try (RandomAccessFile torn = new RandomAccessFile(beside(file, TORN).toFile(), "rw")) {
            torn.seek(torn.length());
            torn.write(all, from, all.length - from);
            torn.getFD().sync();
        }
        changes.setLength(from);
        changes.getFD().sync();
    }

    /** The change that begins there, null when there is no whole one. */
    private static byte @Nullable [] changeAt(byte[] all, int at) {
        if (all.length - at < HEAD) {
            return null;
        }
        ByteBuffer head = ByteBuffer.wrap(all, at, HEAD);
        int length = head.getInt();
        long sum = head.getLong();
        if (length < 0 || length > all.length - at - HEAD || sum != sum(length, all, at + HEAD)) {
            return null;
        }
        byte[] change = new byte[length];
        System.arraycopy(all, at + HEAD, change, 0, length);
        return change;
    }

    /** Writes a change and waits for the disk. What a failure leaves of it is taken back. */
    void append(Change change) throws IOException {
        byte[] text = ChangeText.of(change);
        try {
            write(changes, end, text);
        } catch (IOException failed) {
            changes.setLength(end);
            throw failed;
        }
        end += HEAD + text.length;
    }

    /** Replaces all changes by one that says the same. When that fails everything is as it was. */
    void writeAnew(Change all) throws IOException {
        File fresh = beside(file, ".new").toFile();
        byte[] text = ChangeText.of(all);
        RandomAccessFile next = new RandomAccessFile(fresh, "rw");
        try {
            next.setLength(0);
            write(next, 0, text);
            Files.move(fresh.toPath(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            next.close();
            Files.deleteIfExists(fresh.toPath());
            throw failed;
        }
        RandomAccessFile before = changes;
        changes = next;
        end = HEAD + (long) text.length;
        Disk.forceDirectoryOf(file);
        before.close();
    }

    /** Deletes what was ever cut off. */
    void forgetTorn() throws IOException {
        Files.deleteIfExists(beside(file, TORN));
    }

    @Override
    public void close() throws IOException {
        changes.close();
        lock.close();
    }

    private static void write(RandomAccessFile file, long position, byte[] text) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + text.length);
        frame.putInt(text.length).putLong(sum(text.length, text, 0)).put(text);
        file.seek(position);
        file.write(frame.array());
        file.getFD().sync();
    }

    private static long sum(int length, byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array(), 0, Integer.BYTES);
        sum.update(bytes, from, length);
        return sum.getValue();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
