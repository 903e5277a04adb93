package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into contacts. Every verb is one transaction and sees the actor's territory only. */
public interface Contacts {
    /**
     * Adds a contact to an account.
     *
     * @throws MtlProblem validation-failed, also for an account the actor cannot see
     */
    ContactView add(AddContact command);

    /**
     * One contact, archived or not.
     *
     * @throws MtlProblem not-found
     */
    ContactView contact(UUID id);

    /** Those that are not archived. Filters: accountId, buyingRole, unitId, email, phone, q. Sorts: createdAt, updatedAt, name. */
    Slice<ContactView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    ContactView change(UUID id, long version, Values patch);

    /**
     * Takes a contact out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
