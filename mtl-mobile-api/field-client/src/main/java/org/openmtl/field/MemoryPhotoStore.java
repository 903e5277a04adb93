package org.openmtl.field;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Forgets everything with the process: for tests and tools. Safe for several threads. */
public final class MemoryPhotoStore implements PhotoStore {
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();

    @Override
    public void keep(String id, byte[] bytes) {
        photos.put(id, bytes.clone());
    }

    @Override
    public byte[] read(String id, long offset, int length) throws IOException {
        byte[] photo = photos.get(id);
        if (photo == null) {
            throw new FileNotFoundException(id);
        }
        return Arrays.copyOfRange(photo, (int) offset, (int) offset + length);
    }

    @Override
    public void delete(String id) {
        photos.remove(id);
    }

    /** How many there are. */
    int size() {
        return photos.size();
    }
}
