package org.openmtl.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Versions of rows as strong entity tags (RFC 9110): version 17 is {@code "17"}. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version an {@code If-Match} header names.
     *
     * @throws MtlProblem version-required when there is no header, validation-failed when it is no tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw MtlProblem.of(CommonProblem.VERSION_REQUIRED, "Send If-Match with the ETag you have seen");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw MtlProblem.invalid("If-Match", "entity-tag", "must be one ETag such as \"17\"");
        }
        return Long.parseLong(tag.group(1));
    }
}
