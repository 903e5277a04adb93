package org.openmtl.platform.files.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.SYNC;
import static org.openmtl.platform.identity.Permission.VISIT_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.files.FileProblem;
import org.openmtl.platform.files.StoredFile;
import org.openmtl.platform.files.StoredFiles;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.MtlProblem;

/** The stored files facade. Bytes are read after its transaction, however slowly they are taken. */
@Stateless
@Guarded
public class StoredFilesBean implements StoredFiles {
    @Inject
    private BlobRows blobs;

    @Inject
    private FileStore store;

    @Inject
    private CurrentActor current;

    @Override
    @Requires({VISIT_READ, LEAD_READ, SYNC})
    public StoredFile file(UUID id) {
        Blob blob = whole(seen(id));
        String name = id + "." + Picture.extension(blob.mediaType());
        return new StoredFile(name, blob.mediaType(), tag(blob), () -> open(blob.storeKey()));
    }

    @Override
    @Requires({VISIT_READ, LEAD_READ, SYNC})
    public StoredFile thumbnail(UUID id) {
        Blob blob = seen(id);
        UUID preview = blob.previewKey();
        if (preview != null) {
            return new StoredFile(id + "-small.jpg", "image/jpeg", "ahead-" + preview, () -> open(preview));
        }
        UUID key = whole(blob).thumbnailKey();
        if (key == null) {
            throw MtlProblem.of(FileProblem.NO_THUMBNAIL, "No small picture could be made of file " + id);
        }
        return new StoredFile(id + "-small.jpg", "image/jpeg", "small-" + tag(blob), () -> open(key));
    }

    private Blob seen(UUID id) {
        Set<UUID> owners = ownersWithin(id);
        Blob blob = blobs.seen(id).stream()
                .filter(one -> owners.contains(one.ownerId()) || isOwn(one))
                .findFirst()
                .orElse(null);
        if (blob == null && owners.isEmpty()) {
            throw MtlProblem.notFound("file", id);
        }
        if (blob == null) {
            throw incomplete(id);
        }
        return blob;
    }

    private static Blob whole(Blob blob) {
        if (!blob.isComplete()) {
            throw incomplete(blob.id());
        }
        return blob;
    }

    private static MtlProblem incomplete(UUID id) {
        return MtlProblem.of(FileProblem.FILE_INCOMPLETE, "File " + id + " has not arrived as a whole yet");
    }

    /** Those who made a reference that the actor may see. The database shows those of the territory, whatever the roles there. */
    private Set<UUID> ownersWithin(UUID id) {
        Actor actor = current.get();
        Set<UUID> owners = new HashSet<>();
        blobs.references(id).stream()
                .filter(reference -> actor.may(reference.permission(), reference.unitId()))
                .forEach(reference -> owners.add(reference.ownerId()));
        return owners;
    }

    private boolean isOwn(Blob blob) {
        return blob.ownerId().equals(current.get().personId());
    }

    private static String tag(Blob blob) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Objects.requireNonNull(blob.keptSha256()));
    }

    private InputStream open(UUID key) {
        try {
            return store.open(key);
        } catch (IOException unreadable) {
            throw Unwritable.refusal(unreadable);
        }
    }
}
