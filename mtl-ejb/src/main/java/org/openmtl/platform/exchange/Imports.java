package org.openmtl.platform.exchange;

import java.util.List;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** The imports of whoever acts; nobody else's are seen. Each verb is one transaction. */
public interface Imports {
    /**
     * One import.
     *
     * @throws MtlProblem not-found
     */
    ImportView read(UUID id);

    /** Imports, the newest first. There are no filters. */
    Slice<ImportView> list(ListQuery query);

    /**
     * Says which column goes where and how dates are meant.
     *
     * @throws MtlProblem not-found; conflict, once the import is committed; validation-failed, naming the column
     */
    ImportView map(UUID id, MapColumns command);

    /**
     * What would become of the next rows, or became of them once they are committed.
     *
     * @throws MtlProblem not-found, validation-failed
     */
    ImportPreview preview(UUID id, ListQuery query);

    /**
     * Has the rows taken over by a job. Doing it again changes nothing, but a failed import goes on where it stopped.
     *
     * @throws MtlProblem not-found
     */
    ImportView commit(UUID id);

    /**
     * Rows that were rejected, in the file's order.
     *
     * @param after number of the row to go on behind, 0 at first
     * @throws MtlProblem not-found
     */
    List<RejectedRow> rejected(UUID id, long after);
}
