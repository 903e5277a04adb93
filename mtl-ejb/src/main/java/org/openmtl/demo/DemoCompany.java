package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;

/**
 * Fills an empty installation: first the organisation as the system, then each salesperson's customers as that person. What a start that
 * was broken off left undone, the next one does.
 */
@ApplicationScoped
class DemoCompany {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int MADE_UP_LENGTH = 16;
    private static final List<String> SALESPEOPLE = List.of("field1", "field2", "field3", "field4");

    @Inject
    @ConfigProperty(name = Settings.DEMO_PASSWORD)
    private Optional<String> password;

    @Inject
    private People people;

    @Inject
    private DemoCast cast;

    @Inject
    private DemoOrganisation organisation;

    @Inject
    private DemoCustomers customers;

    @Inject
    private DemoSeason season;

    @ActivateRequestContext
    void fill() {
        cast.playSystem();
        boolean begun = people.list(ListQuery.all()).items().isEmpty() ? begin() : isOurs();
        if (begun) {
            SALESPEOPLE.forEach(this::work);
            season.fill();
        }
    }

    /** A company that is no demonstration is left as it is. */
    private boolean isOurs() {
        return SALESPEOPLE.stream().allMatch(username -> cast.find(username).isPresent());
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
        cast.play(username);
        if (!customers.exist(salesperson)) {
            customers.create(salesperson);
        }
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
