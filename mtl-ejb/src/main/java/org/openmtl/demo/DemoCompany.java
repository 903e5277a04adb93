package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.Session;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;

/** Fills an empty installation: first the organisation as the system, then each salesperson's customers as that person. */
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
    private SignIn signIn;

    @Inject
    private DemoOrganisation organisation;

    @Inject
    private DemoCustomers customers;

    @ActivateRequestContext
    void fill() {
        current.is(Actor.system("demo"), REQUEST);
        if (!people.list(ListQuery.all()).items().isEmpty()) {
            return;
        }
        String secret = password.orElseGet(DemoCompany::madeUp);
        if (!organise(secret)) {
            return;
        }
        if (password.isEmpty()) {
            System.out.println("Demo people sign in with password: " + secret);
        }
        SALESPEOPLE.forEach(username -> work(username, secret));
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

    private void work(String username, String secret) {
        Session session = signIn.signIn(username, secret, REQUEST);
        current.is(signIn.authenticate(session.accessToken()), REQUEST);
        customers.create(SALESPEOPLE.indexOf(username));
        signIn.signOut(session.refreshToken());
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
