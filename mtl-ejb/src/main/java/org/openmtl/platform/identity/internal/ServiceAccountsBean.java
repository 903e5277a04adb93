package org.openmtl.platform.identity.internal;

import static org.openmtl.platform.identity.Permission.PEOPLE_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.IssuedToken;
import org.openmtl.platform.identity.PersonState;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.identity.ServiceAccounts;
import org.openmtl.platform.identity.ServiceFields;
import org.openmtl.platform.identity.ServiceTokenView;
import org.openmtl.platform.identity.ServiceView;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The integrations facade. */
@Guarded
@Stateless
public class ServiceAccountsBean implements ServiceAccounts {
    private static final String COLUMNS = "t.id, t.name, t.state, t.version, a.unit_id, u.name AS unit_name";
    private static final String FROM =
            " FROM platform.service_account t JOIN platform.role_assignment a ON a.service_id = t.id"
                    + " JOIN platform.unit u ON u.id = a.unit_id";
    private static final String VISIBLE = "(? OR a.unit_id = ANY (?))";
    private static final String READ = "SELECT " + COLUMNS + FROM + " WHERE " + VISIBLE + " AND t.id = ?";

    private static final NamedRows<ServiceView> LIST = new NamedRows<>(
            COLUMNS,
            FROM,
            VISIBLE,
            ServiceFields.NAME,
            List.of(
                    Filter.equal(ServiceFields.STATE),
                    new Filter(Field.of("q", FieldTypes.text(100)), "lower(t.name) LIKE ?", true)),
            ServiceAccountsBean::view,
            ServiceView::name,
            ServiceView::id);

    private static final String ADD =
            "INSERT INTO platform.service_account (id, name, created_by) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING";
    private static final String CHANGE =
            "UPDATE platform.service_account SET name = ?, state = ?, version = version + 1 WHERE id = ? AND version = ?";
    private static final String NAME_TAKEN = "SELECT 1 FROM platform.service_account WHERE name = ? AND id <> ?";

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    @Inject
    private Reach reach;

    @Inject
    private RoleRows roles;

    @Inject
    private ServiceTokens tokens;

    @Inject
    private KnownActors known;

    @Override
    @Requires(PEOPLE_ADMIN)
    public ServiceView add(Values values) {
        UUID unit = Objects.requireNonNull(values.get(ServiceFields.UNIT_ID));
        String name = Objects.requireNonNull(values.get(ServiceFields.NAME));
        reach.mustAdministerUnit("unitId", unit);
        UUID id = Ids.next();
        if (sql.run(ADD, id, name, reach.actor().key()) == 0) {
            throw nameTaken(name);
        }
        roles.giveService(id, unit, reach.actor());
        return service(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public ServiceView service(UUID id) {
        return sql.first(READ, ServiceAccountsBean::view, reach.actor().isSystem(), reach.units(PEOPLE_ADMIN), id)
                .orElseThrow(() -> MtlProblem.notFound("service", id));
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public Slice<ServiceView> list(ListQuery query) {
        return LIST.page(sql, lists, query, reach.actor().isSystem(), reach.units(PEOPLE_ADMIN));
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public ServiceView change(UUID id, long version, Values patch) {
        ServiceView service = service(id);
        String name = Objects.requireNonNullElse(patch.get(ServiceFields.NAME), service.name());
        if (sql.exists(NAME_TAKEN, name, id)) {
            throw nameTaken(name);
        }
        PersonState state = Objects.requireNonNullElse(patch.get(ServiceFields.STATE), service.state());
        if (sql.run(CHANGE, name, state, id, version) == 0) {
            throw Reach.stale(version, service.version());
        }
        known.forgetWhenDone();
        return service(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public IssuedToken issueToken(UUID id, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw MtlProblem.invalid("days", "range", "must be a number from 1 to " + LONGEST_DAYS);
        }
        return tokens.issue(service(id).id(), days);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public List<ServiceTokenView> tokens(UUID id) {
        return tokens.of(service(id).id());
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public void revokeToken(UUID id, String tokenId) {
        tokens.revoke(service(id).id(), tokenId);
    }

    private static MtlProblem nameTaken(String name) {
        return MtlProblem.of(CommonProblem.CONFLICT, "Another integration is called " + name);
    }

    private static ServiceView view(ResultSet row) throws SQLException {
        return new ServiceView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PersonState.valueOf(row.getString("state")),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getLong("version"));
    }
}
