package org.openmtl.platform.webhooks;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** Addresses of other systems that are told facts, kept by whoever administers webhooks at their unit. */
public interface Webhooks {
    /**
     * Adds one; it is told what happens from now on.
     *
     * @param values fields of {@link WebhookFields#NEW}
     * @param once null when the caller promised nothing; a repeated request shows the secret again
     * @throws MtlProblem validation-failed, also for an address that nothing may be sent to
     */
    AddedWebhook add(@NotNull UUID id, @NotNull Values values, @Nullable Once once);

    /**
     * One of them, archived or not.
     *
     * @throws MtlProblem not-found
     */
    WebhookView webhook(@NotNull UUID id);

    /** Those that are not archived. Filters: state, unitId. */
    Slice<WebhookView> list(@NotNull ListQuery query);

    /**
     * Changes some fields. What waits goes to the new address. A paused one that becomes active tries all that waits at once, and for 72
     * hours from then.
     *
     * @param version the version the caller has seen
     * @param patch fields of {@link WebhookFields#PATCH}
     * @throws MtlProblem not-found, stale-version, conflict when it is archived, validation-failed
     */
    WebhookView change(@NotNull UUID id, long version, @NotNull Values patch);

    /**
     * Ends it: what waits is dead.
     *
     * @throws MtlProblem not-found, stale-version, conflict when it is archived
     */
    void archive(@NotNull UUID id, long version);

    /**
     * Gives it a new secret. For a day everything is signed with both.
     *
     * @throws MtlProblem not-found, conflict when it is archived
     */
    NewSecret renewSecret(@NotNull UUID id);
}
