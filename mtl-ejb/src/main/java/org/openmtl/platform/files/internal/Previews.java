package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.openmtl.platform.files.UploadLimits;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** Keeps small pictures that clients send ahead, outside of any transaction, and without a word of what the camera noted. */
@ApplicationScoped
class Previews {
    private static final String MEDIA_TYPE = "image/jpeg";
    private static final int LONGEST_SIDE = 320;

    @Inject
    private BlobSteps steps;

    @Inject
    private FileStore store;

    /** Does nothing for a file that is here: it has a small picture of ours. */
    void keep(Blob blob, byte[] jpeg) {
        if (blob.isComplete()) {
            return;
        }
        if (jpeg.length > UploadLimits.PREVIEW) {
            throw MtlProblem.of(
                    CommonProblem.TOO_LARGE, "A small picture may have at most " + UploadLimits.PREVIEW + " bytes");
        }
        try {
            Picture picture = Picture.read(MEDIA_TYPE, jpeg);
            Picture.mustHaveAtMost((long) LONGEST_SIDE * LONGEST_SIDE, picture.width(), picture.height());
            UUID key = Ids.next();
            steps.claim(key);
            store.keep(key, picture.bytes());
            steps.preview(blob, key);
        } catch (RefusedPicture refused) {
            throw MtlProblem.of(refused.problem(), String.valueOf(refused.getMessage()));
        } catch (IOException unwritable) {
            throw Unwritable.refusal(unwritable);
        }
    }
}
