package org.openmtl.platform.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.openmtl.platform.Settings;

/** How the operator wants hints. */
@ApplicationScoped
class HintSettings {
    private static final String KNOWN_SERVICES = "https://fcm.googleapis.com,https://updates.push.services.mozilla.com,"
            + "https://*.push.apple.com,https://*.notify.windows.com";

    @Inject
    private Config config;

    /** Whom a push service may write to when something is wrong; hints are off without one. */
    Optional<String> contact() {
        return config.getOptionalValue(Settings.HINTS_CONTACT, String.class).filter(contact -> !contact.isBlank());
    }

    boolean trust(String endpoint) {
        return PushServices.of(config.getOptionalValue(Settings.HINTS_SERVICES, String.class)
                        .orElse(KNOWN_SERVICES))
                .include(endpoint);
    }
}
