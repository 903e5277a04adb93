package org.openmtl.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.SignIn;

/** Lets a test act as one of the demo people, as a request does once its token is read. */
@ApplicationScoped
class Doors {
    static final String REQUEST = "in-container";

    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    /** From here on that person acts. */
    Actor enter(String username) {
        return enter(known.computeIfAbsent(username, this::signedIn));
    }

    /** From here on that actor acts, whoever that is. */
    Actor enter(Actor actor) {
        current.is(actor, REQUEST);
        return actor;
    }

    private Actor signedIn(String username) {
        return signIn.authenticate(
                signIn.signIn(username, RunningServer.DEMO_PASSWORD, REQUEST).accessToken());
    }
}
