package org.openmtl.bench;

import java.util.List;
import org.openmtl.bench.load.Workload;

/** Field clients bringing what they captured, 50 operations at a time. */
final class Pushes {
    private Pushes() {}

    static List<Case> cases(Rig rig) {
        int connections = rig.settings().connections();
        Workload pushes = ofProduct(rig);
        return List.of(
                rig.product(name(connections), PushedDay.OPERATIONS, connections, pushes),
                rig.product(name(1), PushedDay.OPERATIONS, 1, pushes),
                rig.postgres(
                        name(connections),
                        PushedDay.OPERATIONS,
                        PushScript.text(),
                        Actor.withDevice(rig, FieldDevice.TEAM + 1)));
    }

    /** Without pgbench. */
    static List<Case> ofProductAlone(Rig rig) {
        return cases(rig).stream()
                .filter(each -> each.system().equals(Rig.PRODUCT))
                .toList();
    }

    static String name(int connections) {
        return "push of %d, %d at once".formatted(PushedDay.OPERATIONS, connections);
    }

    static Workload ofProduct(Rig rig) {
        List<PushedDay> days = FieldDevice.ofTeam(rig, rig.settings().connections()).stream()
                .map(PushedDay::new)
                .toList();
        return days::get;
    }
}
