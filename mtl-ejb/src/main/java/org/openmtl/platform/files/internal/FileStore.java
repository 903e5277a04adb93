package org.openmtl.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Keeps bytes under names of ours. Whatever has returned survives the death of the process; what nothing refers to any more is deleted
 * later, so nothing here has to be undone.
 */
interface FileStore {
    /** Writes the next piece of an unfinished file; what an earlier attempt left at or behind the offset is replaced. */
    void append(UUID key, long offset, byte[] piece) throws IOException;

    /** The pieces of an unfinished file, one behind the other. */
    byte[] gather(UUID key, long length) throws IOException;

    /** Writes a whole file. */
    void keep(UUID key, byte[] content) throws IOException;

    /** Reads what was kept; the caller closes it. */
    InputStream open(UUID key) throws IOException;

    /** Deletes what there is under the name, finished or not; nothing is no error. */
    void delete(UUID key) throws IOException;
}
