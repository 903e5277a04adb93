package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.upkeep.Chore;

/** Has scores kept up by the system; always a little, so that other chores need not wait. */
@ApplicationScoped
class KeepingScores implements Chore {
    private static final String NAME = "keep-scores";
    private static final Duration REST = Duration.ofSeconds(5);

    @Inject
    private ScoreUpkeep upkeep;

    @Inject
    private CurrentActor current;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean step() {
        current.is(Actor.system(NAME), "chore:" + NAME);
        upkeep.step();
        return false;
    }

    @Override
    public Duration rest() {
        return REST;
    }
}
