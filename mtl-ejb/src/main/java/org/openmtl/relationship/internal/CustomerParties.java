package org.openmtl.relationship.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.parties.KnownParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.PartySource;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.ContactFields;
import org.openmtl.shared.fields.Values;

/** What accounts and contacts say of somebody, so that leads of the same are found. A contact's company is its account. */
@ApplicationScoped
class CustomerParties {
    /** Served by contact_account. */
    private static final String PEOPLE = """
            SELECT id, unit_id, name, email, phone FROM relationship.contact
             WHERE account_id = ? AND archived_at IS NULL ORDER BY id
            """;

    @Inject
    private Parties parties;

    @Inject
    private Rows rows;

    @Inject
    private Sql sql;

    @Produces
    PartySource accounts() {
        return new PartySource(
                PartyKind.ACCOUNT, "relationship.account", "NULL, t.email, t.phone, t.name, t.website", "");
    }

    @Produces
    PartySource contacts() {
        return new PartySource(
                PartyKind.CONTACT,
                "relationship.contact",
                "t.name, t.email, t.phone, a.name, a.website",
                "JOIN relationship.account a ON a.id = t.account_id");
    }

    /** Takes note of an account just added. */
    void remember(Account account) {
        Values says = account.values();
        Party party = new Party(
                null,
                says.get(AccountFields.EMAIL),
                says.get(AccountFields.PHONE),
                says.get(AccountFields.NAME),
                says.get(AccountFields.WEBSITE));
        parties.remember(List.of(new KnownParty(PartyKind.ACCOUNT, account.id(), account.unitId(), party)));
    }

    /** Takes note of what changed in an account, which its people share. */
    void remember(Account account, Values changed) {
        remember(account);
        if (changed.has(AccountFields.NAME) || changed.has(AccountFields.WEBSITE)) {
            parties.remember(sql.list(
                    PEOPLE,
                    row -> person(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            new Party(row.getString(3), row.getString(4), row.getString(5), null, null),
                            account.values()),
                    account.id()));
        }
    }

    /** Takes note of what a contact says. */
    void remember(Contact contact) {
        Values says = contact.values();
        Party party = new Party(
                says.get(ContactFields.NAME), says.get(ContactFields.EMAIL), says.get(ContactFields.PHONE), null, null);
        UUID accountId = says.get(ContactFields.ACCOUNT_ID);
        Values company = Optional.ofNullable(accountId)
                .flatMap(id -> rows.find(Account.class, id, Permission.CONTACT_READ))
                .map(Account::values)
                .orElse(Values.none());
        parties.remember(List.of(person(contact.id(), contact.unitId(), party, company)));
    }

    private static KnownParty person(UUID id, UUID unitId, Party party, Values company) {
        Party there = new Party(
                party.name(),
                party.email(),
                party.phone(),
                company.get(AccountFields.NAME),
                company.get(AccountFields.WEBSITE));
        return new KnownParty(PartyKind.CONTACT, id, unitId, there);
    }
}
