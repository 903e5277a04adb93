package org.openmtl.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openmtl.it.harness.Database;

/** What the scripts of pgbench must know of a person to act like the product on the person's behalf. */
final class Actor {
    private static final String HOME_UNIT = """
            SELECT a.unit_id FROM platform.role_assignment a JOIN platform.person p ON p.id = a.person_id
             WHERE p.username = ? LIMIT 1
            """;
    private static final String UNITS = """
            SELECT array_agg(DISTINCT u.id ORDER BY u.id) FROM platform.unit u
              JOIN platform.role_assignment a ON u.ancestors @> ARRAY[a.unit_id]
              JOIN platform.person p ON p.id = a.person_id
             WHERE p.username = ?
            """;

    private Actor() {}

    static Map<String, String> of(Rig rig, String username) {
        Database database = rig.product().home().superuser();
        Map<String, String> variables = new TreeMap<>();
        variables.put("person", rig.system().idOf(username));
        variables.put("actor", "person:" + rig.system().idOf(username));
        variables.put(
                "unit", String.valueOf(database.column(HOME_UNIT, username).get(0)));
        variables.put("units", String.valueOf(database.column(UNITS, username).get(0)));
        return variables;
    }
}
