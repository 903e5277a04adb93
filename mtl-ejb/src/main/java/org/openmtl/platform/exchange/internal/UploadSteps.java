package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.platform.exchange.ImportView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The transactions of an upload. */
@Stateless
@Guarded
public class UploadSteps {
    @Inject
    private ImportStore store;

    @Inject
    private ImportRows staged;

    @Inject
    private SavedMappings savedMappings;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Rows rows;

    /** Asks before the file is read: whoever may not import must not send it all first. */
    @Requires(LEAD_IMPORT)
    public UUID unit(@Nullable UUID wanted) {
        return rows.unitWithin(LEAD_IMPORT, wanted);
    }

    /** A mapping that was kept. */
    @Requires(LEAD_IMPORT)
    public ImportMappingView mapping(UUID id, String kind) {
        return savedMappings.usable(id, kind);
    }

    /** Begins an import that nobody sees yet. */
    @Requires(LEAD_IMPORT)
    public UUID begin(UUID unitId, FileHead head) {
        Import one = new Import(
                Ids.next(), rows.unitWithin(LEAD_IMPORT, unitId), rows.actor().key(), head, rows.now());
        store.add(one);
        return one.id();
    }

    /** Adds the next rows. */
    @Requires(LEAD_IMPORT)
    public void add(UUID id, List<StagedRow> some) {
        staged.add(id, some);
    }

    /** Lets the import be seen. */
    @Requires(LEAD_IMPORT)
    public ImportView end(UUID id, long rowCount, DateOrder order) {
        Import one = store.find(id).orElseThrow(() -> MtlProblem.notFound("import", id));
        one.uploaded(rowCount, order);
        return one.view(verdicts.counts(one));
    }

    /** Leaves nothing of an upload that broke off. */
    @Requires(LEAD_IMPORT)
    public void discard(UUID id) {
        store.find(id).ifPresent(store::remove);
    }
}
