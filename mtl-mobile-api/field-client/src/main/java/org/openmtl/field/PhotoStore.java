package org.openmtl.field;

import java.io.IOException;

/**
 * Where the bytes of photos lie until the server has them: files, on most devices. Everything else about photos is in the {@link Store}.
 * Implementations are safe for several threads.
 */
public interface PhotoStore {
    /** Keeps the bytes under an id; when this returns they are on the medium. */
    void keep(String id, byte[] bytes) throws IOException;

    /**
     * Some of the bytes.
     *
     * @throws IOException when they are not all there
     */
    byte[] read(String id, long offset, int length) throws IOException;

    /** Deletes the bytes; doing it again does no harm. */
    void delete(String id) throws IOException;
}
