package org.openmtl.field.simulator;

/** The run could not be made; that says nothing about what was lost. */
final class SimulationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    SimulationFailed(String why) {
        super(why);
    }
}
