package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;

/**
 * Fills an empty installation: first the organisation as the system, then each salesperson's customers as that person. What a start that
 * was broken off left undone, the next one does.
 */
@ApplicationScoped
class DemoCompany {
    private static final String REQUEST = "demo";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int MADE_UP_LENGTH = 16;
    private static final List<String> SALESPEOPLE = List.of("field1", "field2", "field3", "field4");

    @Inject
    @ConfigProperty(name = Settings.DEMO_PASSWORD)
    private Optional<String> password;

    @Inject
    private CurrentActor current;

    @Inject
    private People people;

    @Inject
    private Actors actors;

    @Inject
    private DemoOrganisation organisation;

    @Inject
    private DemoCustomers customers;

    @ActivateRequestContext
    void fill() {
        actAsSystem();
        boolean begun = people.list(ListQuery.all()).items().isEmpty() ? begin() : isOurs();
        if (begun) {
            SALESPEOPLE.forEach(this::work);
        }
    }

    /** A company that is no demonstration is left as it is. */
    private boolean isOurs() {
        return SALESPEOPLE.stream().allMatch(username -> find(username).isPresent());
    }

    private boolean begin() {
        String secret = password.orElseGet(DemoCompany::madeUp);
        boolean first = organise(secret);
        if (first && password.isEmpty()) {
            System.out.println("Demo people sign in with password: " + secret);
        }
        return first;
    }

    /** Answers false when another node, started at the same time, was faster. */
    private boolean organise(String secret) {
        try {
            organisation.create(secret);
            return true;
        } catch (MtlProblem problem) {
            if (problem.code() == IdentityProblem.USERNAME_TAKEN) {
                return false;
            }
            throw new IllegalStateException("The demonstration cannot be filled in: " + problem.detail(), problem);
        }
    }

    private void work(String username) {
        int salesperson = SALESPEOPLE.indexOf(username);
        actAsSystem();
        UUID id = find(username).orElseThrow().id();
        current.is(actors.named("person:" + id), REQUEST);
        if (!customers.exist(salesperson)) {
            customers.create(salesperson);
        }
    }

    private void actAsSystem() {
        current.is(Actor.system("demo"), REQUEST);
    }

    private Optional<PersonView> find(String username) {
        ListQuery query = new ListQuery(Map.of("q", username), null, ListQuery.GREATEST_LIMIT, null, false);
        return people.list(query).items().stream()
                .filter(person -> DemoOrganisation.email(username).equals(person.email()))
                .findFirst();
    }

    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < MADE_UP_LENGTH; i++) {
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }
}
