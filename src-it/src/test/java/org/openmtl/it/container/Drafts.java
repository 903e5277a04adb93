package org.openmtl.it.container;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.platform.rows.Once;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.AddAccount;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

/** What tests ask facades to make. */
final class Drafts {
    private Drafts() {}

    static CaptureLead lead(String company) {
        return lead(company, null);
    }

    static CaptureLead lead(String company, @Nullable Once once) {
        return new CaptureLead(Ids.next(), Values.none().with(LeadFields.COMPANY, company), "test", once);
    }

    static CaptureLead leadOf(String company, UUID account, @Nullable Once once) {
        Values values = Values.none().with(LeadFields.COMPANY, company).with(LeadFields.ACCOUNT_ID, account);
        return new CaptureLead(Ids.next(), values, "test", once);
    }

    static CaptureLead leadFrom(UUID account, UUID contact, UUID visit) {
        Values values = Values.none()
                .with(LeadFields.ACCOUNT_ID, account)
                .with(LeadFields.CONTACT_ID, contact)
                .with(LeadFields.VISIT_ID, visit)
                .with(LeadFields.NAME, "Inés Cano");
        return new CaptureLead(Ids.next(), values, "test", null);
    }

    static AddContact contactAt(UUID account) {
        Values values = Values.none().with(ContactFields.ACCOUNT_ID, account).with(ContactFields.NAME, "Inés Cano");
        return new AddContact(Ids.next(), values, null);
    }

    static LogVisit visitTo(UUID account) {
        Values values = Values.none()
                .with(VisitFields.ACCOUNT_ID, account)
                .with(VisitFields.DATE, LocalDate.of(2026, 11, 20))
                .with(VisitFields.STATE, VisitState.DONE);
        return new LogVisit(Ids.next(), values, null, null);
    }

    static AddAccount account(String name) {
        return new AddAccount(Ids.next(), Values.none().with(AccountFields.NAME, name), null);
    }
}
