package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.identity.UnitFields;
import org.openmtl.platform.identity.UnitKind;
import org.openmtl.platform.identity.Units;
import org.openmtl.shared.fields.Values;

/** Units and people of the demonstration, all or none. */
@ApplicationScoped
class DemoOrganisation {
    @Inject
    private Units units;

    @Inject
    private People people;

    @Transactional
    void create(String password) {
        Map<String, UUID> ids = new HashMap<>();
        for (List<String> unit : DemoTable.read("units")) {
            Values values = Values.none()
                    .with(UnitFields.PARENT_ID, ids.get(unit.get(1)))
                    .with(UnitFields.KIND, UnitKind.valueOf(unit.get(2)))
                    .with(UnitFields.NAME, unit.get(3));
            ids.put(unit.get(0), units.add(values).id());
        }
        DemoTable.read("people").forEach(person -> add(person, ids, password));
    }

    private void add(List<String> person, Map<String, UUID> units, String password) {
        people.add(Values.none()
                .with(PersonFields.USERNAME, person.get(0))
                .with(PersonFields.DISPLAY_NAME, person.get(1))
                .with(PersonFields.EMAIL, email(person.get(0)))
                .with(PersonFields.ROLE, Role.valueOf(person.get(2)))
                .with(PersonFields.UNIT_ID, units.get(person.get(3)))
                .with(PersonFields.LOCALE, person.get(4))
                .with(PersonFields.TIME_ZONE, person.get(5))
                .with(PersonFields.PASSWORD, password));
    }

    /** Tells the people of the demonstration from others with such a username. */
    static String email(String username) {
        return username + "@aurelia.example";
    }
}
