package org.openmtl.leads;

import java.util.List;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
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
     * One lead, archived or not.
     *
     * @throws MtlProblem not-found
     */
    LeadView lead(UUID id);

    /** Leads that are not archived. Filters: stage, origin, ownerId, accountId, externalId, email, phone, q. Sorts: createdAt, updatedAt. */
    Slice<LeadView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    LeadView change(UUID id, long version, Values patch);

    /**
     * Takes a lead out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);

    /**
     * Leads and contacts with the same e-mail address or phone number, at most 50.
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
