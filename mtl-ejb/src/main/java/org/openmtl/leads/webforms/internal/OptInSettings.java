package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.openmtl.platform.Settings;

/** How the operator wants submissions confirmed. */
@ApplicationScoped
class OptInSettings {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 30;

    @Inject
    private Config config;

    /** What links begin with, without a slash at its end. */
    Optional<String> publicUrl() {
        return config.getOptionalValue(Settings.PUBLIC_URL, String.class)
                .map(url -> url.strip().replaceAll("/+$", ""))
                .filter(url -> !url.isEmpty());
    }

    /** How long a submission waits. */
    Duration patience() {
        int days = config.getOptionalValue(Settings.WEB_FORMS_CONFIRM_DAYS, Integer.class)
                .orElse(USUAL_DAYS);
        return Duration.ofDays(Math.max(1, Math.min(days, MOST_DAYS)));
    }
}
