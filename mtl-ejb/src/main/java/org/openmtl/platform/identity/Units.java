package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The organisation: a tree of units. Everybody sees the units of their own roles and those below. */
public interface Units {
    /**
     * One unit.
     *
     * @throws MtlProblem not-found
     */
    UnitView unit(@NotNull UUID id);

    /** Units in the order of their names. Filters: kind, parentId, q. */
    Slice<UnitView> list(@NotNull ListQuery query);

    /**
     * Adds a unit below another that the actor administers. Only the system makes one at the top.
     *
     * @param values fields of {@link UnitFields}
     * @throws MtlProblem validation-failed
     */
    UnitView add(@NotNull Values values);

    /**
     * Renames a unit or moves it, with everything below, to another parent that the actor administers, too.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, validation-failed
     */
    UnitView change(@NotNull UUID id, long version, @NotNull Values patch);
}
