package org.openmtl.mobile;

import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The headers of resumable uploads (IETF draft, and tus 1.0 where the two agree). */
final class UploadHeaders {
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String COMPLETE = "Upload-Complete";
    static final String LIMIT = "Upload-Limit";
    static final String KEY = "Idempotency-Key";
    static final String HASH = "X-Sha256";
    static final String TUS = "Tus-Resumable";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern STRING = Pattern.compile("\"(.*)\"");
    private static final int HASH_BYTES = 32;
    private static final int HASH_CHARACTERS = 43;

    private UploadHeaders() {}

    /**
     * A number that must be there.
     *
     * @throws MtlProblem validation-failed
     */
    static long number(String header, @Nullable String value) {
        String text = given(header, value);
        if (!NUMBER.matcher(text).matches()) {
            throw MtlProblem.invalid(header, "range", "must be a whole number");
        }
        return Long.parseLong(text);
    }

    /** How long a file will be: a file without a byte is a mistake of the sender. */
    static long size(@Nullable String length) {
        long bytes = number(LENGTH, length);
        if (bytes == 0) {
            throw MtlProblem.invalid(LENGTH, "range", "must be 1 at least: the file is empty");
        }
        return bytes;
    }

    /** The id of a new upload: the key by which a repetition is known. */
    static UUID id(@Nullable String key) {
        String text = STRING.matcher(given(KEY, key)).replaceFirst("$1");
        return Ids.parse(text)
                .orElseThrow(() -> MtlProblem.invalid(KEY, "uuid", "must be the file's id, a UUID in double quotes"));
    }

    static byte[] hash(@Nullable String value) {
        String text = given(HASH, value);
        try {
            byte[] hash = Base64.getUrlDecoder().decode(text);
            if (text.length() == HASH_CHARACTERS && hash.length == HASH_BYTES) {
                return hash;
            }
        } catch (IllegalArgumentException noBase64) {
            throw wrongHash();
        }
        throw wrongHash();
    }

    private static MtlProblem wrongHash() {
        return MtlProblem.invalid(HASH, "sha256", "must be a SHA-256 hash as 43 characters of base64url");
    }

    private static String given(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw MtlProblem.invalid(header, "required", "must be sent as a header");
        }
        return value.strip();
    }
}
