package org.openmtl.leads.webforms;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The forms of a unit, kept by those who bring its leads in. */
public interface WebForms {
    /**
     * Adds one.
     *
     * @param values fields of {@link WebFormFields#NEW}
     * @throws MtlProblem validation-failed
     */
    WebFormView add(@NotNull UUID id, @NotNull Values values, @Nullable Once once);

    /**
     * One of them, archived or not.
     *
     * @throws MtlProblem not-found
     */
    WebFormView form(@NotNull UUID id);

    /** Those that are not archived. Filters: unitId. */
    Slice<WebFormView> list(@NotNull ListQuery query);

    /**
     * What became of submissions that are to be confirmed.
     *
     * @throws MtlProblem not-found
     */
    ConfirmationCounts confirmations(@NotNull UUID id);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @param patch fields of {@link WebFormFields#PATCH}
     * @throws MtlProblem not-found, stale-version, conflict when it is archived, validation-failed
     */
    WebFormView change(@NotNull UUID id, long version, @NotNull Values patch);

    /**
     * Ends it: its key means nothing any more.
     *
     * @throws MtlProblem not-found, stale-version, conflict when it is archived
     */
    void archive(@NotNull UUID id, long version);
}
