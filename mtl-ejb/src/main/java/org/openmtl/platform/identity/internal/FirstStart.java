package org.openmtl.platform.identity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;

/** Prints a set-up secret when the installation has nobody. Straight to the console: a log may be shipped and kept for years. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    @Inject
    private SetupSecrets secrets;

    @Inject
    @ConfigProperty(name = Settings.DEMO, defaultValue = "false")
    private boolean demo;

    @PostConstruct
    void printSecret() {
        if (!demo) {
            secrets.issue()
                    .ifPresent(secret -> System.out.println("Set-up secret for the first administrator: " + secret));
        }
    }
}
