package org.openmtl.platform.webhooks;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** The log of what was sent to a webhook, kept 30 days. */
public interface Deliveries {
    /** Most deliveries that one replay sets off. */
    int MOST_AT_ONCE = 10_000;

    /**
     * Newest first. Filters: state, subjectId.
     *
     * @throws MtlProblem not-found
     */
    Slice<DeliveryView> list(@NotNull UUID webhookId, @NotNull ListQuery query);

    /**
     * Sends one again, whatever became of it, with the same id.
     *
     * @throws MtlProblem not-found, conflict when the webhook is archived
     */
    DeliveryView replay(@NotNull UUID webhookId, @NotNull UUID deliveryId);

    /**
     * Sends again what was made in that time and does not wait anyhow, the oldest {@value #MOST_AT_ONCE} of it.
     *
     * @return how many that are
     * @throws MtlProblem not-found, conflict when the webhook is archived, validation-failed when the range is empty
     */
    int replay(@NotNull UUID webhookId, @NotNull OffsetDateTime from, @NotNull OffsetDateTime to);
}
