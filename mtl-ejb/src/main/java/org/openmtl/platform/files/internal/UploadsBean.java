package org.openmtl.platform.files.internal;

import static org.openmtl.platform.identity.Permission.DELIVER;
import static org.openmtl.platform.identity.Permission.SYNC;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.files.Upload;
import org.openmtl.platform.files.Uploads;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;

/** The uploads facade: short transactions, and between them the work that needs none. */
@Guarded
@ApplicationScoped
class UploadsBean implements Uploads {
    @Inject
    private BlobSteps steps;

    @Inject
    private Completion completion;

    @Inject
    private Previews previews;

    @Inject
    private BlobRows blobs;

    @Inject
    private CurrentActor current;

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
    public Upload begin(BeginUpload command) {
        return steps.begin(command);
    }

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
    public Upload append(UUID id, long offset, byte[] bytes) {
        return completion.checked(steps.append(id, offset, bytes)).view(false);
    }

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
    public void preview(UUID id, byte[] jpeg) {
        previews.keep(steps.find(id), jpeg);
    }

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
    public Upload state(UUID id) {
        Blob blob = steps.find(id);
        return (blob.awaitsCheck() ? completion.checked(blob) : blob).view(false);
    }

    @Override
    @Requires(
            value = {DELIVER, SYNC},
            opensTransactions = true)
    public void discard(UUID id) {
        steps.discard(id);
    }

    /** Asked in the transaction of the row that refers to them. */
    @Override
    @Requires({DELIVER, SYNC})
    public Set<UUID> missing(Collection<UUID> ids) {
        UUID owner = current.get().personId();
        Set<UUID> missing = new HashSet<>(ids);
        if (owner != null) {
            missing.removeAll(blobs.complete(owner, ids));
        }
        return missing;
    }
}
