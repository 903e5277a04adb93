package org.openmtl.platform.identity.internal;

import static org.openmtl.platform.identity.Permission.PEOPLE_ADMIN;
import static org.openmtl.platform.identity.Permission.PEOPLE_READ;
import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.HeldRole;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.PersonState;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The people facade. */
@Guarded
@Stateless
public class PeopleBean implements People {
    private static final NamedRows<PersonView> LIST = new NamedRows<>(
            PersonViews.COLUMNS,
            " FROM platform.person t",
            "(? OR EXISTS (SELECT 1 FROM platform.role_assignment a WHERE a.person_id = t.id AND a.unit_id = ANY (?)))",
            PersonFields.USERNAME,
            List.of(
                    Filter.equal(PersonFields.STATE),
                    new Filter(PersonFields.ROLE, holds("role"), false),
                    new Filter(PersonFields.UNIT_ID, holds("unit_id"), false),
                    new Filter(
                            Field.of("q", FieldTypes.text(100)),
                            "t.username || ' ' || lower(t.display_name) LIKE ?",
                            true)),
            row -> PersonViews.view(row, Map.of()),
            PersonView::username,
            PersonView::id);

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    @Inject
    private Reach reach;

    @Inject
    private PersonViews people;

    @Inject
    private PersonRows rows;

    @Inject
    private RoleRows roles;

    @Inject
    private Credentials credentials;

    @Override
    @Requires(SELF)
    public PersonView me() {
        return people.read(self());
    }

    @Override
    @Requires(PEOPLE_READ)
    public PersonView person(UUID id) {
        if (!reach.sees(id, PEOPLE_READ)) {
            throw MtlProblem.notFound("person", id);
        }
        return people.read(id);
    }

    @Override
    @Requires(PEOPLE_READ)
    public Slice<PersonView> list(ListQuery query) {
        Slice<PersonView> page = LIST.page(sql, lists, query, reach.isWhole(PEOPLE_READ), reach.units(PEOPLE_READ));
        Map<UUID, List<HeldRole>> held =
                people.roles(page.items().stream().map(PersonView::id).toList());
        return page.map(person -> person.holding(held.getOrDefault(person.id(), List.of())));
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public PersonView add(Values values) {
        Role role = values.get(PersonFields.ROLE);
        UUID unit = values.get(PersonFields.UNIT_ID);
        if (role == null && !reach.isWhole(PEOPLE_ADMIN)) {
            throw MtlProblem.invalid(
                    "role", "required", "must be given: a person without a role would be beyond your reach");
        }
        if ((role == null) != (unit == null)) {
            throw MtlProblem.invalid(role == null ? "role" : "unitId", "required", "role and unitId go together");
        }
        UUID id = rows.add(values, reach.actor());
        if (role != null && unit != null) {
            give(id, role, unit);
        }
        return people.read(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public PersonView change(UUID id, long version, Values patch) {
        reach.mustAdminister(id);
        reach.lockOrganisation();
        rows.change(people.read(id), version, patch);
        if (patch.get(PersonFields.STATE) == PersonState.DISABLED) {
            reach.mustKeepAdministrator();
        }
        return people.read(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public PersonView assign(UUID id, Role role, UUID unitId) {
        reach.mustAdminister(id);
        give(id, role, unitId);
        return people.read(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public void unassign(UUID id, UUID assignmentId) {
        reach.mustAdminister(id);
        reach.lockOrganisation();
        roles.take(id, assignmentId);
        reach.mustKeepAdministrator();
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public void setPassword(UUID id, String password) {
        reach.mustAdminister(id);
        rows.setPassword(people.read(id), password, "password");
    }

    @Override
    @Requires(SELF)
    public void changePassword(String current, String next, String address) {
        PersonView me = people.read(self());
        credentials.prove(me.username(), current, address);
        rows.setPassword(me, next, "newPassword");
    }

    private void give(UUID id, Role role, UUID unitId) {
        reach.mustAdministerUnit("unitId", unitId);
        if (role == Role.SERVICE) {
            throw MtlProblem.invalid("role", "one-of", "is for integrations only");
        }
        roles.give(id, role, unitId, reach.actor());
    }

    private UUID self() {
        UUID person = reach.actor().personId();
        if (person == null) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "An integration is no person");
        }
        return person;
    }

    private static String holds(String column) {
        return "EXISTS (SELECT 1 FROM platform.role_assignment h WHERE h.person_id = t.id AND h." + column + " = ?)";
    }
}
