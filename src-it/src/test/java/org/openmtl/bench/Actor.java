package org.openmtl.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openmtl.it.harness.Database;

/** What the scripts of pgbench must know of a person to act like the product on the person's behalf. */
final class Actor {
    private static final String UNITS = """
            SELECT array_agg(DISTINCT u.id ORDER BY u.id) FROM platform.unit u
              JOIN platform.role_assignment a ON u.ancestors @> ARRAY[a.unit_id]
              JOIN platform.person p ON p.id = a.person_id
             WHERE p.username = ?
            """;
    private static final String UNIT = """
            SELECT a.unit_id FROM platform.role_assignment a JOIN platform.person p ON p.id = a.person_id WHERE p.username = ?
            """;
    private static final String DEVICE =
            "SELECT d.id FROM platform.device d JOIN platform.person p ON p.id = d.person_id WHERE p.username = ?";
    private static final String ACCOUNT = "SELECT id FROM relationship.account WHERE unit_id = CAST(? AS uuid)";

    private Actor() {}

    static Map<String, String> of(Rig rig, String username) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("person", rig.system().idOf(username));
        variables.put("actor", "person:" + rig.system().idOf(username));
        variables.put("unit", first(rig, UNIT, username));
        variables.put("units", first(rig, UNITS, username));
        return variables;
    }

    /** Also the person's device, and an account in the territory. */
    static Map<String, String> withDevice(Rig rig, String username) {
        Map<String, String> variables = of(rig, username);
        variables.put("device", first(rig, DEVICE, username));
        variables.put("account", first(rig, ACCOUNT, variables.get("unit")));
        return variables;
    }

    private static String first(Rig rig, String sql, String parameter) {
        Database database = rig.product().home().superuser();
        return String.valueOf(database.column(sql, parameter).get(0));
    }
}
