package org.openmtl.platform.customfields;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into definitions of custom fields. Every verb is one transaction; definitions belong to no territory. */
public interface CustomFields {
    /** Most definitions of one kind of record, archived ones too. */
    int MOST = 200;

    /**
     * Defines a field; from the end of the transaction on it holds at every door.
     *
     * @param values fields of {@link CustomFieldFields#NEW}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; conflict when the name is taken or there are {@value #MOST} already; idempotency-key-reused
     */
    CustomFieldView add(UUID id, Values values, @Nullable Once once);

    /**
     * One definition, archived or not.
     *
     * @throws MtlProblem not-found
     */
    CustomFieldView field(UUID id);

    /** Those that are live, or those that are archived. Filters: kind, archived. Sort: name. */
    Slice<CustomFieldView> list(ListQuery query);

    /**
     * Changes some fields of {@link CustomFieldFields#PATCH}; values that are there stay as they are.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version; validation-failed, also when a choice is missing that there was
     */
    CustomFieldView change(UUID id, long version, Values patch);

    /**
     * Has nobody be asked for it any more; its values stay, and a change of {@code archived} takes it back.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
