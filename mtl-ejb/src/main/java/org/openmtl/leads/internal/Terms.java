package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.leads.Deadlines;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.Settings;

/** Until when a lead should be answered and contacted: as a policy says, else within the hours of the settings, day and night. */
@ApplicationScoped
class Terms {
    @Inject
    private Instance<Deadlines> policies;

    @Inject
    @ConfigProperty(name = Settings.LEADS_ACCEPT_HOURS, defaultValue = "24")
    private int acceptHours;

    @Inject
    @ConfigProperty(name = Settings.LEADS_CONTACT_HOURS, defaultValue = "24")
    private int contactHours;

    OffsetDateTime acceptBy(LeadView lead, UUID newOwner, OffsetDateTime now) {
        return policies.stream()
                .flatMap(policy -> policy.acceptBy(lead, newOwner, now).stream())
                .findFirst()
                .orElseGet(() -> now.plusHours(acceptHours));
    }

    OffsetDateTime contactBy(LeadView lead, UUID owner, OffsetDateTime now) {
        return policies.stream()
                .flatMap(policy -> policy.contactBy(lead, owner, now).stream())
                .findFirst()
                .orElseGet(() -> now.plusHours(contactHours));
    }
}
