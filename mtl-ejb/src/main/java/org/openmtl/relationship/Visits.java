package org.openmtl.relationship;

import java.util.List;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into visits. Every verb is one transaction and sees the actor's territory only. */
public interface Visits {
    /**
     * Plans a visit, or logs one; never refused for being late.
     *
     * @throws MtlProblem validation-failed, also for an account the actor cannot see
     */
    VisitView log(LogVisit command);

    /**
     * Logs visits for a sender who does not wait to see them. All of them or none.
     *
     * @throws MtlProblem as {@link #log}
     */
    void logQuietly(List<LogVisit> commands);

    /**
     * One visit, archived or not.
     *
     * @throws MtlProblem not-found
     */
    VisitView visit(UUID id);

    /** Those that are not archived. Filters: accountId, ownerId, state, date, outcome, unitId. Sorts: createdAt, updatedAt, date. */
    Slice<VisitView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    VisitView change(UUID id, long version, Values patch);

    /**
     * Notes that whoever pays the visit has come. The earliest moment stands, in whatever order they arrive; one that is not the
     * earliest changes nothing.
     */
    MergeOutcome checkIn(CheckInVisit command);

    /**
     * Tells what came of a visit, which is done then. Told of one that is done already it amends it: what arrives last stays, field by
     * field, and what stood there is in the audit trail.
     *
     * @param result fields of {@link VisitFields#RESULT_OF_PLANNED}
     * @param time when a device took it down
     */
    MergeOutcome complete(UUID id, MergePatch result, CaptureTime time);

    /**
     * Amends a visit that is done; one that is not is unfit for it. What arrives last stays, as with {@link #complete}.
     *
     * @param amendment fields of {@link VisitFields#AMENDABLE}
     */
    MergeOutcome amend(UUID id, MergePatch amendment);

    /**
     * Takes a visit out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
