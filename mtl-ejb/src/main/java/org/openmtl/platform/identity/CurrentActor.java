package org.openmtl.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Holds who acts during one request or job. Set once by the door the request came through; read by the guard of every facade. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;
    private String request = "";

    /** Says who acts from here on, and under which request id. */
    public void is(Actor newActor, String requestId) {
        actor = newActor;
        request = requestId;
    }

    /**
     * Whoever acts.
     *
     * @throws MtlProblem unauthenticated, when nobody does
     */
    public Actor get() {
        if (actor == null) {
            throw MtlProblem.of(CommonProblem.UNAUTHENTICATED, "This needs an access token");
        }
        return actor;
    }

    /** Id of the request or job; empty when there is none. */
    public String request() {
        return request;
    }
}
