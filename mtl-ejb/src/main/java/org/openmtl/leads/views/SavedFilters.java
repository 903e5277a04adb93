package org.openmtl.leads.views;

import java.util.List;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Questions to lists of leads that whoever acts wants to ask again; nobody sees another's. */
public interface SavedFilters {
    /** Most that one person may keep. */
    int MOST = 100;

    /** All of whoever acts, by name. */
    List<SavedFilter> all();

    /**
     * Keeps one.
     *
     * @param values fields of {@link SavedFilterFields}
     * @throws MtlProblem conflict, when the name is taken or there are too many; validation-failed, when the list does not know the question
     */
    SavedFilter save(UUID id, Values values);

    /**
     * Changes one.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    SavedFilter change(UUID id, long version, Values patch);

    /**
     * Forgets one.
     *
     * @throws MtlProblem not-found, stale-version
     */
    void forget(UUID id, long version);
}
