package org.openmtl.field;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Keeps photos for as long as a test takes. */
final class MemoryPhotos implements PhotoStore {
    private final Map<String, byte[]> photos = new HashMap<>();

    @Override
    public void keep(String id, byte[] bytes) {
        photos.put(id, bytes);
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

    int size() {
        return photos.size();
    }
}
