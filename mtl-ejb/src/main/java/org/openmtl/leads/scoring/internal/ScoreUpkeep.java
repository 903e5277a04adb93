package org.openmtl.leads.scoring.internal;

import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;

/** Keeps scores up though nobody does anything: after another version was activated, and when engagement has faded. */
@Stateless
@Guarded
public class ScoreUpkeep {
    /** A step may not take long; one every few seconds is more than a million leads need in a day. */
    private static final int AT_ONCE = 1000;

    @Inject
    private ScoreRuns runs;

    @Inject
    private RunStep steps;

    @Inject
    private ScoreTable table;

    @Inject
    private LeadReader reader;

    @Inject
    private ScoreKeeper keeper;

    /** A little of it. */
    @Requires(SELF)
    public void step() {
        List<UUID> due = table.due(AT_ONCE);
        if (!due.isEmpty()) {
            keeper.keep(reader.free(due));
        }
        Optional<UUID> run = runs.openUpkeep();
        run.ifPresent(id -> steps.step(id, AT_ONCE));
    }
}
