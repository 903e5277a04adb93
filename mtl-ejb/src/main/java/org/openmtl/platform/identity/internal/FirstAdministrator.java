package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.identity.SetupFields;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

/** Makes the top unit and whoever administers it. */
@ApplicationScoped
class FirstAdministrator {
    private static final Actor SETUP = Actor.system("setup");
    private static final String ADD_UNIT = """
            INSERT INTO platform.unit (id, kind, name, ancestors, created_by) VALUES (?, 'HEADQUARTERS', ?, '{}', ?)
            """;

    @Inject
    private Sql sql;

    @Inject
    private SetupSecrets secrets;

    @Inject
    private ActingTransaction transaction;

    @Inject
    private CurrentActor current;

    @Inject
    private PersonRows rows;

    @Inject
    private RoleRows roles;

    @Inject
    private PersonViews people;

    @Transactional
    PersonView make(byte[] secretHash, Values values) {
        begin();
        secrets.use(secretHash);
        UUID unit = Ids.next();
        sql.run(ADD_UNIT, unit, values.get(SetupFields.UNIT_NAME), SETUP.key());
        Values administrator = Values.none()
                .with(PersonFields.USERNAME, values.get(PersonFields.USERNAME))
                .with(PersonFields.DISPLAY_NAME, values.get(PersonFields.DISPLAY_NAME))
                .with(PersonFields.PASSWORD, values.get(SetupFields.PASSWORD));
        UUID person = rows.add(administrator, SETUP);
        roles.give(person, Role.ADMIN, unit, SETUP);
        return people.read(person);
    }

    private void begin() {
        try {
            transaction.begin(SETUP, current.request());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
