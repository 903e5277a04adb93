package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/**
 * People and the roles they hold.
 *
 * <p>A reader sees those who hold a role within reach. An administrator changes only those whose roles all lie within reach: otherwise
 * the administrator of a region could take over, by a new password, somebody who holds a role above it, too. Whoever administers the
 * whole organisation reaches everybody, also people without a role.
 */
public interface People {
    /**
     * The acting person.
     *
     * @throws MtlProblem forbidden, for an integration
     */
    PersonView me();

    /**
     * One person.
     *
     * @throws MtlProblem not-found
     */
    PersonView person(@NotNull UUID id);

    /** People in the order of their usernames. Filters: state, role, unitId, q. */
    Slice<PersonView> list(@NotNull ListQuery query);

    /**
     * Adds a person.
     *
     * @param values fields of {@link PersonFields#NEW}
     * @throws MtlProblem username-taken, validation-failed
     */
    PersonView add(@NotNull Values values);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @param patch fields of {@link PersonFields#PATCH}
     * @throws MtlProblem not-found, stale-version, last-administrator
     */
    PersonView change(@NotNull UUID id, long version, @NotNull Values patch);

    /**
     * Gives a role at a unit; nothing happens when the person holds it already.
     *
     * @throws MtlProblem not-found, validation-failed
     */
    PersonView assign(@NotNull UUID id, @NotNull Role role, @NotNull UUID unitId);

    /**
     * Takes a role away.
     *
     * @param assignmentId id of the held role
     * @throws MtlProblem not-found, last-administrator
     */
    void unassign(@NotNull UUID id, @NotNull UUID assignmentId);

    /**
     * Sets somebody's password and ends all sessions of that person.
     *
     * @throws MtlProblem not-found, validation-failed
     */
    void setPassword(@NotNull UUID id, @NotBlank @Size(max = 200) String password);

    /**
     * Changes one's own password and ends all one's sessions, since a password is often changed because somebody else knew it.
     *
     * @throws MtlProblem wrong-credentials, too-many-requests, validation-failed
     */
    void changePassword(
            @NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String next, @NotNull String address);
}
