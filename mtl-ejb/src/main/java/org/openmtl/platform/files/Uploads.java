package org.openmtl.platform.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** Files on their way in, those of whoever acts: nobody else's are known here. */
public interface Uploads {
    /**
     * Begins an upload. Doing it again with the same promise changes nothing and tells how far it has come.
     *
     * @throws MtlProblem idempotency-key-reused, when the id came with another promise; validation-failed, too-large, too-many-requests
     */
    Upload begin(BeginUpload command);

    /**
     * Adds the next bytes. They are safe when this returns; with the last ones the file is checked.
     *
     * @throws MtlProblem not-found; wrong-offset, which tells the right one, also while another writer is at it; too-large,
     *     validation-failed; hash-mismatch and the other codes of {@link FileProblem}, when the file is not what was promised
     */
    Upload append(UUID id, long offset, byte[] bytes);

    /**
     * Takes a small picture, a JPEG, that goes ahead of a file which was begun; shown in its place until it is complete.
     *
     * @throws MtlProblem not-found, too-large, no-picture, too-many-pixels
     */
    void preview(UUID id, byte[] jpeg);

    /**
     * How far an upload has come.
     *
     * @throws MtlProblem not-found
     */
    Upload state(UUID id);

    /**
     * Forgets an upload and what has come of it.
     *
     * @throws MtlProblem not-found; conflict, when the file is complete and a row refers to it
     */
    void discard(UUID id);

    /** Those of the ids whose file is not here, or not yet as a whole. */
    Set<UUID> missing(Collection<UUID> ids);
}
