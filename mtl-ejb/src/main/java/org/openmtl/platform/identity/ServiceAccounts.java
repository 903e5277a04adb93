package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** Integrations, kept by whoever administers the unit they reach. */
public interface ServiceAccounts {
    /** Longest life of a token in days. */
    int LONGEST_DAYS = 730;

    /**
     * Adds one with the role {@link Role#SERVICE}.
     *
     * @param values fields of {@link ServiceFields#NEW}
     * @throws MtlProblem validation-failed, conflict
     */
    ServiceView add(@NotNull Values values);

    /**
     * One of them.
     *
     * @throws MtlProblem not-found
     */
    ServiceView service(@NotNull UUID id);

    /** In the order of their names. Filters: state, q. */
    Slice<ServiceView> list(@NotNull ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @param patch fields of {@link ServiceFields#PATCH}
     * @throws MtlProblem not-found, stale-version, conflict
     */
    ServiceView change(@NotNull UUID id, long version, @NotNull Values patch);

    /**
     * Issues a token. Earlier ones stay valid, so that one can be replaced without a pause.
     *
     * @param days how long it lives, 1 to {@value #LONGEST_DAYS}
     * @throws MtlProblem not-found, validation-failed
     */
    IssuedToken issueToken(@NotNull UUID id, int days);

    /**
     * Tokens that have not ended.
     *
     * @throws MtlProblem not-found
     */
    List<ServiceTokenView> tokens(@NotNull UUID id);

    /**
     * Ends a token; on other nodes within 20 seconds.
     *
     * @throws MtlProblem not-found
     */
    void revokeToken(@NotNull UUID id, @NotNull String tokenId);
}
