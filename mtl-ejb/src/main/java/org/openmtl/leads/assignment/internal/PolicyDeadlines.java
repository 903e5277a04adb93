package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Deadlines;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.calendars.WorkingTimes;

/** Deadlines in the working time of whoever has to keep them. */
@ApplicationScoped
class PolicyDeadlines implements Deadlines {
    @Inject
    private Policies policies;

    @Inject
    private WorkingTimes times;

    @Override
    public Optional<OffsetDateTime> acceptBy(LeadView lead, UUID newOwner, OffsetDateTime handedAt) {
        return policies.inForce(lead.unitId(), lead.segment())
                .map(PolicyView::acceptMinutes)
                .map(minutes -> after(newOwner, handedAt, minutes));
    }

    @Override
    public Optional<OffsetDateTime> contactBy(LeadView lead, UUID owner, OffsetDateTime acceptedAt) {
        return policies.inForce(lead.unitId(), lead.segment())
                .map(PolicyView::contactMinutes)
                .map(minutes -> after(owner, acceptedAt, minutes));
    }

    private OffsetDateTime after(UUID person, OffsetDateTime start, @Nullable Long minutes) {
        Duration work = Duration.ofMinutes(minutes == null ? 0 : minutes);
        return times.ofPerson(person).after(start.toInstant(), work).atOffset(ZoneOffset.UTC);
    }
}
