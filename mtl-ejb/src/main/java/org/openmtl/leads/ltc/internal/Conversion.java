package org.openmtl.leads.ltc.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.sql.Sql;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.AddAccount;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Contacts;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

/** A lead becomes business: its company is an account and its person a contact from now on; the lead stays and points at both. */
@ApplicationScoped
class Conversion {
    /** Served by the index on name. */
    private static final String SAME_NAME = """
            SELECT id FROM relationship.account
             WHERE lower(name) = lower(?) AND unit_id = ? AND archived_at IS NULL ORDER BY created_at, id LIMIT 1
            """;

    @Inject
    private Accounts accounts;

    @Inject
    private Contacts contacts;

    @Inject
    private Sql sql;

    /** What the lead has to learn; known people and companies are not added again. */
    Values of(LeadView lead) {
        ContactView known = lead.contactId() == null ? byEmail(lead) : contacts.contact(lead.contactId());
        UUID account = account(lead, known);
        Values learned = Values.none().with(LeadFields.ACCOUNT_ID, account);
        UUID contact = known == null ? contact(lead, account) : known.id();
        return contact == null ? learned : learned.with(LeadFields.CONTACT_ID, contact);
    }

    private @Nullable ContactView byEmail(LeadView lead) {
        if (lead.email() == null) {
            return null;
        }
        Map<String, String> sameAddress =
                Map.of("email", lead.email(), "unitId", lead.unitId().toString());
        return contacts.list(new ListQuery(sameAddress, null, 1, null, false)).items().stream()
                .findFirst()
                .orElse(null);
    }

    private UUID account(LeadView lead, @Nullable ContactView known) {
        if (lead.accountId() != null) {
            return lead.accountId();
        }
        return known == null ? sameName(lead).orElseGet(() -> added(lead)) : known.accountId();
    }

    private Optional<UUID> sameName(LeadView lead) {
        return sql.first(SAME_NAME, row -> row.getObject(1, UUID.class), lead.company(), lead.unitId());
    }

    private UUID added(LeadView lead) {
        Values values = Values.none()
                .with(
                        AccountFields.NAME,
                        called(lead.company(), lead.name(), lead.email(), lead.phone(), lead.externalId()))
                .with(AccountFields.COUNTRY, lead.country())
                .with(AccountFields.CITY, lead.city())
                .with(AccountFields.UNIT_ID, lead.unitId());
        return accounts.add(new AddAccount(Ids.next(), values, null)).id();
    }

    /** Null when the lead tells of a company only. */
    private @Nullable UUID contact(LeadView lead, UUID account) {
        if (lead.name() == null && lead.email() == null && lead.phone() == null) {
            return null;
        }
        Values values = Values.none()
                .with(ContactFields.ACCOUNT_ID, account)
                .with(ContactFields.NAME, called(lead.name(), lead.email(), lead.phone()))
                .with(ContactFields.JOB_TITLE, lead.jobTitle())
                .with(ContactFields.EMAIL, lead.email())
                .with(ContactFields.PHONE, lead.phone())
                .with(ContactFields.MARKETING_CONSENT, lead.marketingConsent());
        return contacts.add(new AddContact(Ids.next(), values, null)).id();
    }

    private static String called(@Nullable String... names) {
        return Stream.of(names).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
