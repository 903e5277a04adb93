package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.fieldsync.FieldOperations;
import org.openmtl.leads.Leads;
import org.openmtl.platform.exchange.Imports;
import org.openmtl.platform.feed.ChangeFeed;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.People;
import org.openmtl.relationship.Accounts;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;

/** Every facade is wired, and nothing is allowed that nobody granted. */
class GuardedFacadesIT extends InContainer {
    private static final int FEWEST_VERBS = 60;

    @Inject
    private Facades facades;

    @Inject
    private Doors doors;

    @Inject
    private ForgetfulFacade forgetful;

    @Test
    void everyFacadeIsInjectedByItsInterface() {
        List<Class<?>> interfaces =
                facades.beanClasses().stream().<Class<?>>map(Facades::door).toList();

        assertThat(interfaces)
                .contains(
                        Leads.class,
                        Accounts.class,
                        People.class,
                        Imports.class,
                        ChangeFeed.class,
                        FieldOperations.class)
                .doesNotHaveDuplicates()
                .allSatisfy(type -> assertThat(facades.candidates(type)).isEqualTo(1));
    }

    @Test
    void withoutAnActorEveryVerbIsRefused() throws ReflectiveOperationException {
        assertThat(verbsNotRefusedWith(CommonProblem.UNAUTHENTICATED)).isEmpty();
    }

    @Test
    void whoHoldsNoRoleIsRefusedEveryVerb() throws ReflectiveOperationException {
        UUID person = UUID.randomUUID();
        doors.enter(new Actor("person:" + person, person, null, "Nobody", null, Map.of()));

        assertThat(verbsNotRefusedWith(CommonProblem.FORBIDDEN)).isEmpty();
    }

    @Test
    void aVerbThatNamesNoPermissionIsRefusedToEverybody() {
        doors.enter("manager1");
        Refusals.expect(CommonProblem.FORBIDDEN, forgetful::verb);

        doors.enter(Actor.system("test"));
        Refusals.expect(CommonProblem.FORBIDDEN, forgetful::verb);
    }

    private List<String> verbsNotRefusedWith(ProblemCode code) throws ReflectiveOperationException {
        List<String> others = new ArrayList<>();
        int asked = 0;
        for (Facades.Verb verb : facades.verbs()) {
            if (!verb.isOpen()) {
                asked++;
                Throwable outcome = facades.outcomeOf(verb);
                if (!(outcome instanceof MtlProblem problem && problem.code() == code)) {
                    others.add(verb + ": " + outcome);
                }
            }
        }
        assertThat(asked).as("verbs asked").isGreaterThan(FEWEST_VERBS);
        return others;
    }
}
