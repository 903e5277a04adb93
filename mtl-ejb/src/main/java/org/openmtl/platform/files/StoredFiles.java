package org.openmtl.platform.files;

import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** Files that are here: one's own, and those that rows in one's territory refer to. */
public interface StoredFiles {
    /**
     * The file, without what the camera wrote about place and person.
     *
     * @throws MtlProblem not-found; file-incomplete, told to whoever sees a row that refers to it
     */
    StoredFile file(UUID id);

    /**
     * A small picture of it, a JPEG of at most 15 KB.
     *
     * @throws MtlProblem not-found, file-incomplete, no-thumbnail
     */
    StoredFile thumbnail(UUID id);
}
