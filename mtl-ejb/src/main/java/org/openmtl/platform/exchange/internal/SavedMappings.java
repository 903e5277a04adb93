package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/** Finds mappings that were kept, for files that come. */
@ApplicationScoped
class SavedMappings {
    @Inject
    private Rows rows;

    /**
     * A mapping that the actor may use for files of that kind.
     *
     * @throws MtlProblem validation-failed, when there is none
     */
    ImportMappingView usable(UUID id, String kind) {
        return rows.find(SavedMapping.class, id, LEAD_IMPORT)
                .filter(mapping ->
                        mapping.archivedAt() == null && mapping.kind().equals(kind))
                .map(SavedMapping::view)
                .orElseThrow(() ->
                        MtlProblem.invalid("mappingId", "reference", "must be a mapping of your units for " + kind));
    }
}
