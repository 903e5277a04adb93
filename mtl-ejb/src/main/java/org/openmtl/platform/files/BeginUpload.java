package org.openmtl.platform.files;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Announce a file: the promise that what arrives is kept to.
 *
 * @param id chosen by its owner
 * @param length bytes it will have
 * @param sha256 hash it will have, 32 bytes
 * @param mediaType {@code image/jpeg} or {@code image/png}
 */
public record BeginUpload(UUID id, long length, byte[] sha256, String mediaType) {
    @Override
    public boolean equals(Object other) {
        return other instanceof BeginUpload that
                && id.equals(that.id)
                && length == that.length
                && Arrays.equals(sha256, that.sha256)
                && mediaType.equals(that.mediaType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, length, Arrays.hashCode(sha256), mediaType);
    }
}
