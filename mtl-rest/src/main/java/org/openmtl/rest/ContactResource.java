package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Contacts;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /contacts}. */
@Path("contacts")
@ApplicationScoped
public class ContactResource extends RowResource<ContactView> {
    @Inject
    private Contacts contacts;

    @Override
    FieldSet fields() {
        return ContactFields.ALL;
    }

    @Override
    ContactView create(NewRow row) {
        return contacts.add(new AddContact(row.id(), row.values(), row.once()));
    }

    @Override
    ContactView read(UUID id) {
        return contacts.contact(id);
    }

    @Override
    Slice<ContactView> list(ListQuery query) {
        return contacts.list(query);
    }

    @Override
    ContactView change(UUID id, long version, Values patch) {
        return contacts.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        contacts.archive(id, version);
    }

    @Override
    Class<ContactView> view() {
        return ContactView.class;
    }
}
