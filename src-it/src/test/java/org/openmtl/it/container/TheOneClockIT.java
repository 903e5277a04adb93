package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.platform.identity.Session;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.shared.CommonProblem;

/** Time is injected: whoever replaces the one clock moves all of the product. */
class TheOneClockIT extends InContainer {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private MovableClock movable;

    @Inject
    private Clock injected;

    @Inject
    private Doors doors;

    @Inject
    private Leads leads;

    @Inject
    private SignIn signIn;

    @AfterEach
    void showTheRealTime() {
        movable.goAhead(Duration.ZERO);
    }

    @Test
    void rowsTakeTheirTimesFromTheClock() {
        doors.enter("field1");
        movable.goAhead(DAY);

        LeadView lead = leads.capture(Drafts.lead(Companies.name()));

        assertThat(injected.instant()).isAfter(Instant.now().plus(DAY.minusMinutes(1)));
        assertThat(lead.createdAt()).isAfter(OffsetDateTime.now().plus(DAY.minusMinutes(1)));
        assertThat(lead.stageSince()).isEqualTo(lead.createdAt());
    }

    @Test
    void anAccessTokenEndsWhenItsTimeIsOver() {
        Session session = signIn.signIn("field1", RunningServer.DEMO_PASSWORD, Doors.REQUEST);
        Session same = signIn.signIn("field1", RunningServer.DEMO_PASSWORD, Doors.REQUEST);
        assertThat(signIn.authenticate(session.accessToken()).personId())
                .isEqualTo(session.person().id());

        movable.goAhead(Duration.ofSeconds(same.expiresIn() + 1));

        Refusals.expect(CommonProblem.UNAUTHENTICATED, () -> signIn.authenticate(same.accessToken()));
    }
}
