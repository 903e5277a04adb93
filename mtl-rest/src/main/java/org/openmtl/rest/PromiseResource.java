package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.NotePromise;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.PromiseView;
import org.openmtl.relationship.Promises;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /promises}. */
@Path("promises")
@ApplicationScoped
public class PromiseResource extends RowResource<PromiseView> {
    @Inject
    private Promises promises;

    @Override
    FieldSet fields() {
        return PromiseFields.ALL;
    }

    @Override
    PromiseView create(NewRow row) {
        return promises.note(new NotePromise(row.id(), row.values(), row.once()));
    }

    @Override
    PromiseView read(UUID id) {
        return promises.promise(id);
    }

    @Override
    Slice<PromiseView> list(ListQuery query) {
        return promises.list(query);
    }

    @Override
    PromiseView change(UUID id, long version, Values patch) {
        return promises.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        promises.archive(id, version);
    }

    @Override
    Class<PromiseView> view() {
        return PromiseView.class;
    }
}
