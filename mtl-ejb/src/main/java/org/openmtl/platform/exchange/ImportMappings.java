package org.openmtl.platform.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** Mappings that are kept for the next file of the same source. Every verb is one transaction; those of the actor's units are seen. */
public interface ImportMappings {
    /**
     * Keeps a mapping.
     *
     * @param values fields of {@link ImportMappingFields#ALL}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed, naming each column and each default that is wrong; conflict, when the unit has one of that name;
     *     idempotency-key-reused
     */
    ImportMappingView add(UUID id, Values values, @Nullable Once once);

    /**
     * One mapping, archived or not.
     *
     * @throws MtlProblem not-found
     */
    ImportMappingView mapping(UUID id);

    /** Mappings that are not archived. Filters: unitId, kind, name. Sort: createdAt. */
    Slice<ImportMappingView> list(ListQuery query);

    /**
     * Changes some fields; imports that were mapped by it stay as they are.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    ImportMappingView change(UUID id, long version, Values patch);

    /**
     * Takes a mapping out of the lists; no further import uses it.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
