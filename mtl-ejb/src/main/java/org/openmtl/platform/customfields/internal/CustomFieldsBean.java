package org.openmtl.platform.customfields.internal;

import static org.openmtl.platform.identity.Permission.CUSTOM_FIELD_READ;
import static org.openmtl.platform.identity.Permission.CUSTOM_FIELD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.customfields.CustomFields;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The custom fields facade. */
@Stateless
@Guarded
public class CustomFieldsBean implements CustomFields {
    @Inject
    private CustomFieldRows fields;

    @Inject
    private Repetitions repetitions;

    @Inject
    private Rows rows;

    @Override
    @Requires(CUSTOM_FIELD_WRITE)
    public CustomFieldView add(UUID id, Values values, @Nullable Once once) {
        CustomFieldView field = Drafting.first(id, values, rows.actor(), rows.now());
        DefinitionCheck.check(field, null);
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            if (fields.count(field.kind()) >= MOST) {
                throw MtlProblem.of(CommonProblem.CONFLICT, "There are " + MOST + " fields of that kind already");
            }
            fields.add(field);
        }
        return fields.reach(earlier.orElse(id));
    }

    @Override
    @Requires(CUSTOM_FIELD_READ)
    public CustomFieldView field(UUID id) {
        return fields.reach(id);
    }

    @Override
    @Requires(CUSTOM_FIELD_READ)
    public Slice<CustomFieldView> list(ListQuery query) {
        return fields.page(query);
    }

    @Override
    @Requires(CUSTOM_FIELD_WRITE)
    public CustomFieldView change(UUID id, long version, Values patch) {
        CustomFieldView before = fields.reach(id);
        CustomFieldView after = Drafting.next(before, patch, rows.actor(), rows.now());
        DefinitionCheck.check(after, before);
        fields.change(after, version);
        return fields.reach(id);
    }

    @Override
    @Requires(CUSTOM_FIELD_WRITE)
    public void archive(UUID id, long version) {
        change(id, version, Values.none().with(CustomFieldFields.ARCHIVED, true));
    }
}
