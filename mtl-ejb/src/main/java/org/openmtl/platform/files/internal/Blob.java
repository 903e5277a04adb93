package org.openmtl.platform.files.internal;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.files.Upload;

/**
 * A file as the database knows it. It grows piece by piece, is then complete for ever, or has failed and can only be thrown away. Public for
 * the container's proxies, which hand it out.
 *
 * @param storeKey name of its bytes
 * @param problem code of the refusal, null unless it failed
 * @param keptSha256 hash of what is kept, null until it is complete
 * @param thumbnailKey name of its small picture, null when there is none
 * @param previewKey name of the small picture that went ahead, null when none did or it is not needed any more
 */
public record Blob(
        UUID ownerId,
        UUID id,
        UUID storeKey,
        String mediaType,
        long length,
        byte[] sha256,
        long received,
        State state,
        @Nullable String problem,
        byte @Nullable [] keptSha256,
        @Nullable UUID thumbnailKey,
        @Nullable UUID previewKey) {
    /** How far it has come. */
    public enum State {
        UPLOADING,
        COMPLETE,
        FAILED
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    /** Whether all bytes are here and nobody has looked at them yet. */
    boolean awaitsCheck() {
        return state == State.UPLOADING && received == length;
    }

    boolean keepsTo(BeginUpload promise) {
        return length == promise.length()
                && Arrays.equals(sha256, promise.sha256())
                && mediaType.equals(promise.mediaType());
    }

    Upload view(boolean isNew) {
        return new Upload(id, length, received, isComplete(), isNew);
    }
}
