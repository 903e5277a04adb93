package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.listing.ListQuery;

/** Has the people of the demonstration act, one after the other. */
@ApplicationScoped
class DemoCast {
    private static final String REQUEST = "demo";

    @Inject
    private CurrentActor current;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    /** From here on the system acts. */
    void playSystem() {
        current.is(Actor.system("demo"), REQUEST);
    }

    /** From here on that person acts; answers who that is. */
    Actor play(String username) {
        UUID id = find(username).orElseThrow().id();
        Actor actor = actors.named("person:" + id);
        current.is(actor, REQUEST);
        return actor;
    }

    /** A person of the demonstration; looked for by the system, which acts from here on. */
    Optional<PersonView> find(String username) {
        playSystem();
        ListQuery query = new ListQuery(Map.of("q", username), null, ListQuery.GREATEST_LIMIT, null, false);
        return people.list(query).items().stream()
                .filter(person -> DemoOrganisation.email(username).equals(person.email()))
                .findFirst();
    }
}
