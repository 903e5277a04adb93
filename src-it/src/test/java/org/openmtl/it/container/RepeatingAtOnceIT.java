package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.system.Companies;
import org.openmtl.leads.Leads;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.Once;

/** Twins of one request meet in the database, not in the memory of a node. */
class RepeatingAtOnceIT extends InContainer {
    private static final int TWINS = 8;

    @Inject
    private Doors doors;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Leads leads;

    @Test
    void twinsAtOnceMakeOneRowAndAreAnsweredTheSame() throws Exception {
        Actor field1 = doors.enter("field1");
        String company = Companies.name();
        Once once = Once.of(UUID.randomUUID().toString(), company);

        List<UUID> answers = atOnce.run(
                TWINS, field1, () -> leads.capture(Drafts.lead(company, once)).id());

        assertThat(answers).hasSize(TWINS).containsOnly(answers.get(0));
        assertThat(stored().column("select id from leads.lead where company = ?", company))
                .containsExactly(answers.get(0).toString());
    }

    @Test
    void withoutAKeyEachIsARowOfItsOwn() throws Exception {
        Actor field1 = doors.enter("field1");
        String company = Companies.name();

        List<UUID> answers = atOnce.run(
                TWINS, field1, () -> leads.capture(Drafts.lead(company)).id());

        assertThat(answers).hasSize(TWINS).doesNotHaveDuplicates();
    }
}
