package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.files.UploadLimits;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Keeps one person, or one phone gone wild, from filling the store. */
@ApplicationScoped
class Quota {
    private static final int A_MINUTE = 60;
    private static final int AN_HOUR = 3600;

    @Inject
    private UploadLimits limits;

    @Inject
    private BlobRows blobs;

    /**
     * Lets a person have announced another file, which is in the database already; the refusal takes it out again.
     *
     * @throws MtlProblem too-large, too-many-requests
     */
    void admit(UUID owner, BeginUpload promise) {
        if (promise.length() > limits.maxBytes()) {
            throw MtlProblem.of(
                    CommonProblem.TOO_LARGE, "A file may have at most " + limits.maxBytes() + " bytes here");
        }
        if (blobs.announce(owner, promise.length()) > limits.maxBytesADay()) {
            throw later("You may send at most " + limits.maxBytesADay() + " bytes of files within a day", AN_HOUR);
        }
        if (blobs.open(owner) > limits.maxOpen()) {
            throw later(
                    "Finish or delete some of your uploads first: at most " + limits.maxOpen() + " may be open",
                    A_MINUTE);
        }
    }

    private static MtlProblem later(String detail, int seconds) {
        return MtlProblem.of(CommonProblem.TOO_MANY_REQUESTS, detail, Map.of("retryAfter", seconds));
    }
}
