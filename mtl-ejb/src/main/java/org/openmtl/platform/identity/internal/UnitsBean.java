package org.openmtl.platform.identity.internal;

import static org.openmtl.platform.identity.Permission.PEOPLE_ADMIN;
import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.identity.UnitFields;
import org.openmtl.platform.identity.UnitKind;
import org.openmtl.platform.identity.UnitView;
import org.openmtl.platform.identity.Units;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The units facade. */
@Guarded
@Stateless
public class UnitsBean implements Units {
    private static final String COLUMNS = "t.id, t.parent_id, t.kind, t.name, t.version";
    private static final String READ = "SELECT " + COLUMNS + " FROM platform.unit t WHERE t.id = ?";

    private static final NamedRows<UnitView> LIST = new NamedRows<>(
            COLUMNS,
            " FROM platform.unit t",
            "(? OR t.id = ANY (?))",
            UnitFields.NAME,
            List.of(
                    Filter.equal(UnitFields.KIND),
                    Filter.equal(UnitFields.PARENT_ID),
                    new Filter(Field.of("q", FieldTypes.text(100)), "lower(t.name) LIKE ?", true)),
            UnitsBean::view,
            UnitView::name,
            UnitView::id);

    // A trigger fills in the ancestors.
    private static final String ADD =
            "INSERT INTO platform.unit (id, parent_id, kind, name, ancestors, created_by) VALUES (?, ?, ?, ?, '{}', ?)";
    private static final String CHANGE =
            "UPDATE platform.unit SET parent_id = ?, kind = ?, name = ?, version = version + 1 WHERE id = ? AND version = ?";
    private static final String IS_BELOW = "SELECT 1 FROM platform.unit WHERE id = ? AND ancestors @> ARRAY[?::uuid]";

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    @Inject
    private Reach reach;

    @Inject
    private KnownActors known;

    @Override
    @Requires(SELF)
    public UnitView unit(UUID id) {
        if (!reach.actor().may(SELF, id)) {
            throw MtlProblem.notFound("unit", id);
        }
        return read(id);
    }

    @Override
    @Requires(SELF)
    public Slice<UnitView> list(ListQuery query) {
        return LIST.page(sql, lists, query, reach.actor().isSystem(), reach.units(SELF));
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public UnitView add(Values values) {
        UUID parent = values.get(UnitFields.PARENT_ID);
        mustAdministerParent(parent);
        UUID id = Ids.next();
        sql.run(
                ADD,
                id,
                parent,
                values.get(UnitFields.KIND),
                values.get(UnitFields.NAME),
                reach.actor().key());
        known.forgetWhenDone();
        return read(id);
    }

    @Override
    @Requires(PEOPLE_ADMIN)
    public UnitView change(UUID id, long version, Values patch) {
        UnitView unit = unit(id);
        reach.mustAdministerUnit("id", id);
        reach.lockOrganisation();
        UUID parent = patch.has(UnitFields.PARENT_ID) ? moved(id, patch.get(UnitFields.PARENT_ID)) : unit.parentId();
        int changed = sql.run(
                CHANGE,
                parent,
                Objects.requireNonNullElse(patch.get(UnitFields.KIND), unit.kind()),
                Objects.requireNonNullElse(patch.get(UnitFields.NAME), unit.name()),
                id,
                version);
        if (changed == 0) {
            throw Reach.stale(version, read(id).version());
        }
        known.forgetWhenDone();
        return read(id);
    }

    private @Nullable UUID moved(UUID id, @Nullable UUID parent) {
        mustAdministerParent(parent);
        if (sql.exists(IS_BELOW, parent, id)) {
            throw MtlProblem.invalid("parentId", "cycle", "must not be the unit itself or below it");
        }
        return parent;
    }

    private void mustAdministerParent(@Nullable UUID parent) {
        if (parent != null) {
            reach.mustAdministerUnit("parentId", parent);
        } else if (!reach.actor().isSystem()) {
            throw MtlProblem.invalid("parentId", "required", "must be given");
        }
    }

    private UnitView read(UUID id) {
        return sql.first(READ, UnitsBean::view, id).orElseThrow(() -> MtlProblem.notFound("unit", id));
    }

    private static UnitView view(ResultSet row) throws SQLException {
        return new UnitView(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("version"));
    }
}
