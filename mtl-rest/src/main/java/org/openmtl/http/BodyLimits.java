package org.openmtl.http;

import org.eclipse.microprofile.config.ConfigProvider;

/** How many bytes a request body may have. */
final class BodyLimits {
    private static final long JSON = 1L << 20;
    private static final long IMPORT = 256L << 20;
    private static final String IMPORT_SETTING = "mtl.import.max-bytes";

    private BodyLimits() {}

    /** Limit of the path; an import may be larger than anything else. */
    static long of(String path) {
        if (!path.equals("/api/v1/imports")) {
            return JSON;
        }
        return ConfigProvider.getConfig()
                .getOptionalValue(IMPORT_SETTING, Long.class)
                .orElse(IMPORT);
    }
}
