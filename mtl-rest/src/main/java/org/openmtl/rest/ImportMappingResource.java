package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.exchange.ImportMappingFields;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.platform.exchange.ImportMappings;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /import-mappings}. */
@Path("import-mappings")
@ApplicationScoped
public class ImportMappingResource extends RowResource<ImportMappingView> {
    @Inject
    private ImportMappings facade;

    @Override
    FieldSet fields() {
        return ImportMappingFields.ALL;
    }

    @Override
    ImportMappingView create(NewRow row) {
        return facade.add(row.id(), row.values(), row.once());
    }

    @Override
    ImportMappingView read(UUID id) {
        return facade.mapping(id);
    }

    @Override
    Slice<ImportMappingView> list(ListQuery query) {
        return facade.list(query);
    }

    @Override
    ImportMappingView change(UUID id, long version, Values patch) {
        return facade.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        facade.archive(id, version);
    }

    @Override
    Class<ImportMappingView> view() {
        return ImportMappingView.class;
    }
}
