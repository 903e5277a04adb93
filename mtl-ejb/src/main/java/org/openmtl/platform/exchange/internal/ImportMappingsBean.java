package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.ImportMappingFields;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.platform.exchange.ImportMappings;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The facade of mappings that are kept. */
@Stateless
@Guarded
public class ImportMappingsBean implements ImportMappings {
    private static final ListDefinition<ImportMappingView> LIST = ListDefinition.of(
                    "platform.import_mapping", ImportMappingView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(ImportMappingFields.UNIT_ID),
                    Filter.equal(ImportMappingFields.KIND),
                    Filter.equal(ImportMappingFields.NAME));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private Targets targets;

    @Override
    @Requires(LEAD_IMPORT)
    public ImportMappingView add(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return mapping(earlier.get());
        }
        UUID unit = rows.unitWithin(LEAD_IMPORT, values.get(ImportMappingFields.UNIT_ID));
        SavedMapping mapping = new SavedMapping(id, values, unit, rows.actor(), rows.now());
        check(mapping);
        rows.add(mapping);
        rows.write();
        return mapping.view();
    }

    @Override
    @Requires(LEAD_IMPORT)
    public ImportMappingView mapping(UUID id) {
        return rows.reach(SavedMapping.class, id, LEAD_IMPORT).view();
    }

    @Override
    @Requires(LEAD_IMPORT)
    public Slice<ImportMappingView> list(ListQuery query) {
        return rows.list(LIST, query, LEAD_IMPORT);
    }

    @Override
    @Requires(LEAD_IMPORT)
    public ImportMappingView change(UUID id, long version, Values patch) {
        SavedMapping mapping = rows.reach(SavedMapping.class, id, LEAD_IMPORT, version);
        if (patch.has(ImportMappingFields.UNIT_ID)) {
            rows.unitWithin(LEAD_IMPORT, patch.get(ImportMappingFields.UNIT_ID));
        }
        mapping.change(patch, rows.actor(), rows.now());
        check(mapping);
        rows.write();
        return mapping.view();
    }

    @Override
    @Requires(LEAD_IMPORT)
    public void archive(UUID id, long version) {
        rows.reach(SavedMapping.class, id, LEAD_IMPORT, version).archive(rows.actor(), rows.now());
    }

    private void check(SavedMapping mapping) {
        FieldSet fields = targets.of(mapping.kind()).fields();
        Mapping.check(mapping.columns(), fields);
        Defaults.check(mapping.defaults(), fields);
    }
}
