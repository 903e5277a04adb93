package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.system.Companies;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;

/** Work that goes on after its request acts in nobody's name but its starter's. */
class JobsActForSomebodyIT extends InContainer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JOB = "select state from platform.job where id = ?";

    @Inject
    private Doors doors;

    @Inject
    private Transactions transactions;

    @Inject
    private Jobs jobs;

    @Inject
    private CapturingJob kind;

    @Test
    void aJobActsAsWhoeverStartedIt() {
        Actor field1 = doors.enter("field1");
        String company = Companies.name();

        UUID job = jobs.start(capturing(company));

        await(job, "DONE");
        assertThat(stored().column("""
                                select a.actor || ' ' || a.request || ' ' || (l.unit_id = ?)
                                  from platform.audit_entry a join leads.lead l on l.id = a.entity_id
                                 where l.company = ?
                                """, field1.homeUnit(), company))
                .containsExactly(field1.key() + " job:" + job + " true");
    }

    @Test
    void aJobOfSomebodyWhoMayNotActAnyMoreIsGivenUpByTheSystem() {
        Actor field1 = doors.enter("field1");
        UUID gone = UUID.randomUUID();
        doors.enter(new Actor("person:" + gone, gone, null, "Gone", field1.homeUnit(), field1.reach()));
        String company = Companies.name();

        UUID job = jobs.start(capturing(company));

        await(job, "FAILED");
        assertThat(kind.givenUpBy(job)).isEqualTo("job:giveUp");
        assertThat(stored().number("select count(*) from leads.lead where company = ?", company))
                .isZero();
    }

    @Test
    void aJobStartedInATransactionThatFailedNeverWas() {
        doors.enter("field1");
        UUID[] job = new UUID[1];

        assertThatThrownBy(() -> transactions.one(() -> {
                    job[0] = jobs.start(capturing(Companies.name()));
                    throw new IllegalStateException("afterwards something goes wrong");
                }))
                .hasStackTraceContaining("afterwards");

        assertThat(job[0]).isNotNull();
        assertThat(stored().column(JOB, job[0])).isEmpty();
    }

    private static StartJob capturing(String company) {
        return new StartJob(
                CapturingJob.NAME,
                Json.createObjectBuilder().add(CapturingJob.COMPANY, company).build());
    }

    private static void await(UUID job, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored().column(JOB, job)).containsExactly(state));
    }
}
