package org.openmtl.field;

import java.io.IOException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A device whose process ends before a step that lasts: a commit, a secret, a file, a request. */
final class Mortal {
    final Store store;
    final KeyVault vault;
    final MemoryPhotoStore photos;
    private final Transport transport;
    private int dieAt;
    private int steps;

    Mortal(Store store, KeyVault vault, MemoryPhotoStore photos, Transport transport) {
        this.store = store;
        this.vault = vault;
        this.photos = photos;
        this.transport = transport;
    }

    /** From now on dies before that step, the first is 1, and before all that follow. */
    void dieAt(int step) {
        dieAt = step;
        steps = 0;
    }

    /** Lives on. */
    void revive() {
        dieAt = 0;
    }

    private void step() {
        steps++;
        if (dieAt > 0 && steps >= dieAt) {
            throw new CrashingStore.Crash();
        }
    }

    Transport transport() {
        return call -> {
            step();
            return transport.send(call);
        };
    }

    KeyVault vault() {
        return new KeyVault() {
            @Override
            public @Nullable String read(String name) {
                return vault.read(name);
            }

            @Override
            public void write(String name, @Nullable String secret) {
                step();
                vault.write(name, secret);
            }

            @Override
            public @Nullable String publicKey() {
                return vault.publicKey();
            }
        };
    }

    PhotoStore photos() {
        return new PhotoStore() {
            @Override
            public void keep(String id, byte[] bytes) {
                step();
                photos.keep(id, bytes);
            }

            @Override
            public byte[] read(String id, long offset, int length) throws IOException {
                return photos.read(id, offset, length);
            }

            @Override
            public void delete(String id) {
                step();
                photos.delete(id);
            }
        };
    }

    Store store() {
        return new Store() {
            @Override
            public @Nullable String get(String table, String key) {
                return store.get(table, key);
            }

            @Override
            public SortedMap<String, String> scan(String table, String from, String to, int most) {
                return store.scan(table, from, to, most);
            }

            @Override
            public int count(String table) {
                return store.count(table);
            }

            @Override
            public void commit(Change change) {
                step();
                store.commit(change);
            }

            @Override
            public void close() throws IOException {
                store.close();
            }
        };
    }
}
