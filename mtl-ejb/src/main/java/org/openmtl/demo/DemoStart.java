package org.openmtl.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;

/** Fills the demonstration company in at the start, before the application answers its first request. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
    @Inject
    @ConfigProperty(name = Settings.DEMO, defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemoCompany company;

    @PostConstruct
    void fill() {
        if (wanted) {
            company.fill();
        }
    }
}
