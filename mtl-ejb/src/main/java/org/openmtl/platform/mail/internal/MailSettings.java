package org.openmtl.platform.mail.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** How the operator wants mail sent. */
@ApplicationScoped
class MailSettings {
    @Inject
    private Config config;

    private Optional<MailServer> server = Optional.empty();

    @PostConstruct
    void read() {
        server = MailServer.of(name ->
                config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty()));
    }

    /** The mail server; mail is off without one. */
    Optional<MailServer> server() {
        return server;
    }
}
