package org.openmtl.leads;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into leads. Every verb is one transaction and sees the actor's territory only. */
public interface Leads {
    /**
     * Takes a lead in; at once part of its unit's list. Doing it again with the same id changes nothing.
     *
     * @throws MtlProblem validation-failed, when it names nobody or refers to what the actor cannot see; conflict, when its external id
     *     is taken
     */
    LeadView capture(CaptureLead command);

    /**
     * Takes leads in without telling who may be the same, for a sender who does not wait for that. All of them or none.
     *
     * @throws MtlProblem as {@link #capture}
     */
    void captureQuietly(List<CaptureLead> commands);

    /**
     * One lead, archived or not.
     *
     * @throws MtlProblem not-found
     */
    LeadView lead(UUID id);

    /** The lead that one is a part of now; empty for one that stands for itself, and for none. */
    Optional<UUID> mergedInto(UUID id);

    /** Leads that are not archived. Filters: stage, segment, origin, ownerId, accountId, externalId, email, phone, q. Sorts: createdAt,
     * updatedAt.
     */
    Slice<LeadView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    LeadView change(UUID id, long version, Values patch);

    /**
     * Changes some fields of a lead that may have changed since the caller saw it. Contested fields: what arrives last stays, notes are
     * kept both, consent becomes the more restrictive one. One that was merged into another lead changes that. Nobody who watches leads
     * is told: in the same transaction, {@link #tell} has to follow.
     *
     * @throws MtlProblem validation-failed, conflict
     */
    MergedLead mergeQuietly(UUID id, MergePatch patch);

    /**
     * Tells those who watch leads what has changed since.
     *
     * @param before leads as they were, each once
     */
    void tell(List<LeadView> before);

    /** Fetches leads that are about to be changed one by one. */
    void expect(Collection<UUID> ids);

    /**
     * Takes a lead out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);

    /**
     * Leads and contacts that may be the same person, and accounts that may be the same company, the surest first, at most 50.
     *
     * @throws MtlProblem not-found
     */
    List<PossibleDuplicate> duplicates(UUID id);

    /**
     * The stages a lead has passed, oldest first.
     *
     * @throws MtlProblem not-found
     */
    List<StageChange> stages(UUID id);
}
