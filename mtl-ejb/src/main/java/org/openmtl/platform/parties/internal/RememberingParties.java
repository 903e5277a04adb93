package org.openmtl.platform.parties.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.openmtl.platform.parties.PartySource;
import org.openmtl.platform.upkeep.Chore;

/** Sees to it that every row has a key: those that were there before, and those that came past every door. */
@ApplicationScoped
class RememberingParties implements Chore {
    @Any
    @Inject
    private Instance<PartySource> sources;

    @Inject
    private PartyWalk walk;

    @Override
    public String name() {
        return "remember-parties";
    }

    @Override
    public boolean step() {
        boolean more = false;
        for (PartySource source : sources) {
            more |= walk.next(source);
        }
        return more;
    }
}
