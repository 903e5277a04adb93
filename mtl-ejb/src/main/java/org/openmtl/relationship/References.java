package org.openmtl.relationship;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.MtlProblem;

/** Checks that what others refer to exists within the actor's territory: a foreign key alone would let somebody point at what they may not see. */
public interface References {
    /**
     * Checks the ids that are given.
     *
     * @throws MtlProblem validation-failed on accountId, contactId or visitId: the answer is the same for what does not exist
     */
    void check(@Nullable UUID accountId, @Nullable UUID contactId, @Nullable UUID visitId);

    /**
     * The account that something is about: the one given, else the one that was visited.
     *
     * @throws MtlProblem validation-failed on accountId or visitId, when there is none or the actor cannot see it
     */
    UUID accountOf(@Nullable UUID accountId, @Nullable UUID visitId);

    /**
     * The account of a contact.
     *
     * @throws MtlProblem validation-failed on contactId, when there is none or the actor cannot see it
     */
    UUID accountOfContact(UUID contactId);

    /** Fetches what is about to be referred to one by one. */
    void expect(Collection<UUID> accountIds, Collection<UUID> contactIds, Collection<UUID> visitIds);

    /**
     * Home unit of an account.
     *
     * @param permission what the actor wants to do there
     * @throws MtlProblem validation-failed on accountId
     */
    UUID accountUnit(Permission permission, @Nullable UUID accountId);
}
