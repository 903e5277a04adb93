package org.openmtl.relationship.internal;

import static org.openmtl.platform.identity.Permission.CONTACT_READ;
import static org.openmtl.platform.identity.Permission.CONTACT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Contacts;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The contacts facade. */
@Stateless
@Guarded
public class ContactsBean implements Contacts {
    private static final ListDefinition<ContactView> LIST = ListDefinition.of("relationship.contact", ContactView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .sortedBy(ContactFields.NAME)
            .filteredBy(
                    Filter.equal(ContactFields.ACCOUNT_ID),
                    Filter.equal(ContactFields.BUYING_ROLE),
                    Filter.equal(ContactFields.EMAIL),
                    Filter.equal(ContactFields.PHONE),
                    Filter.equal(Field.of("unitId", FieldTypes.id())),
                    Filter.found(Field.of("q", FieldTypes.text(100)), "relationship.search_contacts"));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CustomerReferences references;

    @Inject
    private CustomerParties parties;

    @Inject
    private AttributeDefinitions attributes;

    @Override
    @Requires(CONTACT_WRITE)
    public ContactView add(AddContact command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return contact(earlier.get());
        }
        Contact contact = new Contact(
                command.with(attributes.of(RecordKind.CONTACT).ofNew(command.values())),
                references.accountUnit(CONTACT_WRITE, command.values().get(ContactFields.ACCOUNT_ID)),
                rows.actor(),
                rows.now());
        rows.add(contact);
        parties.remember(contact);
        return contact.view();
    }

    @Override
    @Requires(CONTACT_READ)
    public ContactView contact(UUID id) {
        return rows.reach(Contact.class, id, CONTACT_READ).view();
    }

    @Override
    @Requires(CONTACT_READ)
    public Slice<ContactView> list(ListQuery query) {
        return rows.list(
                LIST.with(attributes.filters(
                        RecordKind.CONTACT,
                        query,
                        "relationship.contacts_holding",
                        "relationship.contacts_until_found")),
                query,
                CONTACT_READ);
    }

    @Override
    @Requires(CONTACT_WRITE)
    public ContactView change(UUID id, long version, Values patch) {
        Contact contact = rows.reach(Contact.class, id, CONTACT_WRITE, version);
        if (patch.has(ContactFields.ACCOUNT_ID)) {
            references.accountUnit(CONTACT_WRITE, patch.get(ContactFields.ACCOUNT_ID));
        }
        Values taken = attributes.ofChange(RecordKind.CONTACT, contact.values(), patch);
        contact.change(taken, rows.actor(), rows.now());
        parties.remember(contact);
        rows.write();
        return contact.view();
    }

    @Override
    @Requires(CONTACT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Contact.class, id, CONTACT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
