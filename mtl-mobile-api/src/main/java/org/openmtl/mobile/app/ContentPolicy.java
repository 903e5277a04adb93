package org.openmtl.mobile.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the app may load: its own files, what it makes itself, and the one script that stands in its page. */
final class ContentPolicy {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final List<String> REST = List.of(
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'none'");

    private ContentPolicy() {}

    /** The header for a page. Import maps cannot be files of their own, so theirs is allowed by its hash. */
    static String of(AppFile page) {
        Matcher map = IMPORT_MAP.matcher(new String(page.plain(), StandardCharsets.UTF_8));
        if (!map.find()) {
            throw new IllegalStateException("The page has no import map");
        }
        String hash = Hash.of(map.group(1).getBytes(StandardCharsets.UTF_8));
        return REST.stream().collect(Collectors.joining("; ", "script-src 'self' 'sha256-" + hash + "'; ", ""));
    }
}
