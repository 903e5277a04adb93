package org.openmtl.platform.workbooks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Texts that cells refer to by number. They wait in a file: there may be millions, and any row may want any of them. */
final class SharedStrings implements AutoCloseable {
    static final SharedStrings NONE = new SharedStrings(null, new int[1], 0);

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST = 4_000_000;
    private static final int FEW = 1024;

    private final @Nullable Path file;
    private final @Nullable FileChannel texts;
    private final int[] offsets;
    private final int count;

    private SharedStrings(@Nullable Path file, int[] offsets, int count) {
        this.file = file;
        this.offsets = offsets;
        this.count = count;
        try {
            this.texts = file == null ? null : FileChannel.open(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the part of that name; a workbook need not have one. */
    static SharedStrings of(ZipFile zip, String name) {
        try (Part part = Part.open(zip, name, MOST_BYTES)) {
            return part == null ? NONE : read(part);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SharedStrings read(Part part) throws IOException {
        Path file = Files.createTempFile("mtl-strings", null);
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int[] offsets = new int[FEW];
            int count = 0;
            for (; part.nextBegin("si"); count++) {
                if (count == MOST) {
                    throw Damage.refused("shared-strings", "has more than " + MOST + " different texts");
                }
                byte[] text = part.textOfRuns("si").getBytes(StandardCharsets.UTF_8);
                out.write(text);
                offsets = count + 1 < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * offsets.length);
                offsets[count + 1] = Math.addExact(offsets[count], text.length);
            }
            out.flush();
            whole = true;
            return new SharedStrings(file, offsets, count);
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    String at(int number) {
        if (number < 0 || number >= count || texts == null) {
            throw Damage.damaged("a cell refers to a text that is not there");
        }
        ByteBuffer bytes = ByteBuffer.allocate(offsets[number + 1] - offsets[number]);
        try {
            while (bytes.hasRemaining() && texts.read(bytes, (long) offsets[number] + bytes.position()) >= 0) {
                // a channel may hand out less than it was asked for
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (file == null || texts == null) {
            return;
        }
        try {
            texts.close();
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
