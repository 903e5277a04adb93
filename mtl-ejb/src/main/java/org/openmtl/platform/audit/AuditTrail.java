package org.openmtl.platform.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** The way to what was done. */
public interface AuditTrail {
    /** Most entries of a page. */
    int GREATEST_PAGE = 200;

    /**
     * What was done to a row, newest first; nothing for a row the actor may not know of.
     *
     * @param entity kind of row, such as {@code lead}
     * @param cursor where to go on, from the page before; null for the first page
     * @throws MtlProblem validation-failed, for a cursor that is not one of this list
     */
    Slice<AuditEntry> of(@NotBlank @Size(max = 40) String entity, @NotNull UUID id, int limit, @Nullable String cursor);
}
