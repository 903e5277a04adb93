package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.files.FileProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;

/** Looks at a file when its last byte has arrived, outside of any transaction. Whoever dies meanwhile leaves it to the next who asks. */
@ApplicationScoped
class Completion {
    private final Desks desks = new Desks(2, Duration.ofSeconds(5));

    @Inject
    private BlobSteps steps;

    @Inject
    private FileStore store;

    /**
     * Checks and keeps a file that is here as a whole; does nothing for others.
     *
     * @throws MtlProblem when it is not what was promised, also later for one that failed
     */
    Blob checked(Blob blob) {
        if (blob.problem() != null) {
            throw refusal(RefusedPicture.of(FileProblem.valueOf(blob.problem())));
        }
        if (!blob.awaitsCheck()) {
            return blob;
        }
        try {
            return desks.with(() -> steps.complete(blob, kept(blob)));
        } catch (RefusedPicture refused) {
            steps.fail(blob, refused.problem());
            throw refusal(refused);
        } catch (IOException unusable) {
            throw Unwritable.refusal(unusable);
        }
    }

    private KeptPicture kept(Blob blob) throws IOException, RefusedPicture {
        byte[] sent = store.gather(blob.storeKey(), blob.length());
        if (!Arrays.equals(Sha256.of(sent), blob.sha256())) {
            throw RefusedPicture.of(FileProblem.HASH_MISMATCH);
        }
        Picture picture = Picture.read(blob.mediaType(), sent);
        Optional<byte[]> thumbnail = Thumbnails.of(picture);
        UUID key = Ids.next();
        UUID thumbnailKey = Ids.next();
        steps.claim(key, thumbnailKey);
        store.keep(key, picture.bytes());
        if (thumbnail.isPresent()) {
            store.keep(thumbnailKey, thumbnail.get());
        }
        return new KeptPicture(picture, key, thumbnail.isPresent() ? thumbnailKey : null, Sha256.of(picture.bytes()));
    }

    private static MtlProblem refusal(RefusedPicture refused) {
        return MtlProblem.of(refused.problem(), String.valueOf(refused.getMessage()));
    }
}
