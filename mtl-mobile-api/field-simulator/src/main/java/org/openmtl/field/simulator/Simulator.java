package org.openmtl.field.simulator;

import java.io.IOException;

/** The command: {@code java -jar openmtl-field-simulator.jar --url … --user … --password …}. */
public final class Simulator {
    private static final int FOUND_FAULTS = 1;
    private static final int NO_RUN = 2;

    private Simulator() {}

    /** Runs and ends with the status that {@link Options#HELP} tells of. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            Counts counts = new Simulation(Options.read(arguments), System.out).run();
            System.out.println(counts.json());
            return counts.isClean() ? 0 : FOUND_FAULTS;
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.err.println(Options.HELP);
            return NO_RUN;
        } catch (SimulationFailed | IOException failed) {
            System.err.println(failed.getMessage());
            return NO_RUN;
        } catch (RuntimeException unexpected) {
            unexpected.printStackTrace();
            return NO_RUN;
        }
    }
}
