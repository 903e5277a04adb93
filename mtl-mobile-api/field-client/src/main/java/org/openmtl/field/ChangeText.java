package org.openmtl.field;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Changes as bytes: a letter for the step, then its texts. */
final class ChangeText {
    private static final int PUT = 'p';
    private static final int REMOVE = 'r';
    private static final int CLEAR = 'c';
    private static final int MOVE = 'm';

    private ChangeText() {}

    static byte[] of(Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        change.tell(new Writer(new DataOutputStream(bytes)));
        return bytes.toByteArray();
    }

    static void tell(byte[] text, Change.Steps tables) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(text));
        while (in.available() > 0) {
            tell(in, tables);
        }
    }

    private static void tell(DataInputStream in, Change.Steps tables) throws IOException {
        int step = in.read();
        if (step == PUT) {
            tables.put(string(in), string(in), string(in));
        } else if (step == REMOVE) {
            tables.remove(string(in), string(in));
        } else if (step == CLEAR) {
            tables.clear(string(in));
        } else if (step == MOVE) {
            tables.move(string(in), string(in));
        } else {
            throw new IOException("There is no step " + step);
        }
    }

    private static String string(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static final class Writer implements Change.Steps {
        private final DataOutputStream out;

        Writer(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void put(String table, String key, String value) {
            write(PUT, table, key, value);
        }

        @Override
        public void remove(String table, String key) {
            write(REMOVE, table, key);
        }

        @Override
        public void clear(String table) {
            write(CLEAR, table);
        }

        @Override
        public void move(String from, String to) {
            write(MOVE, from, to);
        }

        private void write(int step, String... texts) {
            try {
                out.write(step);
                for (String text : texts) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
