package org.openmtl.platform.files.internal;

import static org.openmtl.platform.identity.Permission.DELIVER;
import static org.openmtl.platform.identity.Permission.SYNC;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.files.FileProblem;
import org.openmtl.platform.files.Upload;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The transactions of an upload. None lasts while a client sends or a picture is looked at. */
@Stateless
@Guarded
public class BlobSteps {
    @Inject
    private BlobRows blobs;

    @Inject
    private Rubbish rubbish;

    @Inject
    private Quota quota;

    @Inject
    private FileStore store;

    @Inject
    private CurrentActor current;

    /** Makes the row, unless it is there. */
    @Requires({DELIVER, SYNC})
    public Upload begin(BeginUpload promise) {
        UUID owner = owner();
        boolean isNew = blobs.add(current.get(), promise, Ids.next());
        if (isNew) {
            quota.admit(owner, promise);
        }
        Blob blob = find(promise.id());
        if (!blob.keepsTo(promise)) {
            throw MtlProblem.of(CommonProblem.KEY_REUSED, "This id came before with another length, hash or type");
        }
        return blob.view(isNew);
    }

    /** Writes the next piece where it belongs, then counts it: what the row says is always in the store. */
    @Requires({DELIVER, SYNC})
    public Blob append(UUID id, long offset, byte[] piece) {
        Blob blob = blobs.lock(owner(), id).orElseThrow(() -> elsewhere(find(id)));
        if (blob.state() != Blob.State.UPLOADING) {
            return ended(blob, offset + piece.length);
        }
        if (offset != blob.received()) {
            throw elsewhere(blob);
        }
        if (piece.length > blob.length() - offset) {
            throw MtlProblem.invalid(
                    "Upload-Offset", "length", "must leave room: the file was to have " + blob.length());
        }
        if (piece.length > 0) {
            write(blob, piece);
            blobs.received(blob, offset + piece.length);
        }
        return find(id);
    }

    /** One's own upload. */
    @Requires({DELIVER, SYNC})
    public Blob find(UUID id) {
        return blobs.own(owner(), id).orElseThrow(() -> MtlProblem.notFound("upload", id));
    }

    /** Notes names that are about to be written to. */
    @Requires({DELIVER, SYNC})
    public void claim(UUID... keys) {
        rubbish.mayBe(keys);
    }

    /** A small picture stands in until the file is complete. */
    @Requires({DELIVER, SYNC})
    public void preview(Blob blob, UUID key) {
        if (blobs.preview(blob, key)) {
            rubbish.isNot(key);
        }
    }

    /** The file is as it was promised; what it arrived in is rubbish from now on. */
    @Requires({DELIVER, SYNC})
    public Blob complete(Blob blob, KeptPicture kept) {
        if (blobs.complete(blob, kept)) {
            rubbish.isNot(kept.storeKey(), kept.thumbnailKey());
        }
        return find(blob.id());
    }

    /** The file is not what was promised. */
    @Requires({DELIVER, SYNC})
    public void fail(Blob blob, FileProblem problem) {
        blobs.fail(blob, problem.name());
    }

    /** Forgets it. */
    @Requires({DELIVER, SYNC})
    public void discard(UUID id) {
        Blob blob = find(id);
        boolean referred = blobs.references(id).stream()
                .anyMatch(reference -> reference.ownerId().equals(blob.ownerId()));
        if (blob.isComplete() && referred) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is complete, and a row refers to it");
        }
        blobs.delete(blob);
    }

    /** The last answer may have got lost, so the same piece again is no mistake once all of them are here. */
    private static Blob ended(Blob blob, long end) {
        if (blob.isComplete() && end != blob.length()) {
            throw elsewhere(blob);
        }
        return blob;
    }

    private void write(Blob blob, byte[] piece) {
        try {
            store.append(blob.storeKey(), blob.received(), piece);
        } catch (IOException unwritable) {
            throw Unwritable.refusal(unwritable);
        }
    }

    private static MtlProblem elsewhere(Blob blob) {
        return MtlProblem.of(
                FileProblem.WRONG_OFFSET,
                "Go on at " + blob.received() + ", unless another connection is sending it at this moment",
                Map.of("offset", blob.received()));
    }

    private UUID owner() {
        return Objects.requireNonNull(current.get().personId(), "field clients belong to people");
    }
}
