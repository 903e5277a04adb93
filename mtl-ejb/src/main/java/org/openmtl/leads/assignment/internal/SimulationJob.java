package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.platform.rows.Rows;

/** Simulates a rule set on very many leads. It reads for a while and writes one row in the end, so it is one step. */
@ApplicationScoped
class SimulationJob implements JobKind {
    static final String KIND = "simulate-assignment";

    private static final Logger LOG = Logger.getLogger(SimulationJob.class.getName());

    @Inject
    private Rows rows;

    @Inject
    private Simulation simulation;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress step(Job job) {
        UUID id = UUID.fromString(job.payload().getString("ruleSetId"));
        RuleSet ruleSet = rows.live(RuleSet.class, id, ASSIGNMENT_WRITE);
        ruleSet.simulated(simulation.of(ruleSet), rows.actor(), rows.now());
        return new Progress(1, 1, true);
    }

    @Override
    public void givenUp(Job job, String because) {
        LOG.log(Level.WARNING, "the simulation of a rule set was given up: {0}", because);
    }
}
