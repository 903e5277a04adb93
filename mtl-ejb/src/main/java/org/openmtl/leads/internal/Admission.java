package org.openmtl.leads.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.duplicates.DuplicateAction;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.shared.fields.Values;

/**
 * What a policy about duplicates makes of a lead before it is taken.
 *
 * @param actions of the policy
 * @param like everybody who is like the lead
 */
record Admission(DuplicateActions actions, List<LikeParty> like) {
    /** Those for whom the lead is refused; nobody when it is taken. */
    List<LikeParty> refusing() {
        return like.stream()
                .filter(other -> actions.of(other.match().tier()) == DuplicateAction.BLOCK)
                .toList();
    }

    /**
     * What the lead says, and whose it is: of its contact and the contact's account, or of its account. What it says itself stays, and of
     * two who could be meant neither is.
     *
     * @param accountOf the account of a contact
     */
    Values linked(Values lead, UnaryOperator<UUID> accountOf) {
        Values person = actions.samePerson() == DuplicateAction.LINK ? withContact(lead, accountOf) : lead;
        return actions.sameAccount() == DuplicateAction.LINK ? withAccount(person) : person;
    }

    private Values withContact(Values lead, UnaryOperator<UUID> accountOf) {
        UUID contact = only(PartyKind.CONTACT, Tier.SAME_PERSON);
        if (contact == null || lead.get(LeadFields.CONTACT_ID) != null) {
            return lead;
        }
        UUID account = accountOf.apply(contact);
        UUID said = lead.get(LeadFields.ACCOUNT_ID);
        return said == null || said.equals(account)
                ? lead.with(LeadFields.CONTACT_ID, contact).with(LeadFields.ACCOUNT_ID, account)
                : lead;
    }

    private Values withAccount(Values lead) {
        UUID account = only(PartyKind.ACCOUNT, Tier.SAME_ACCOUNT);
        return account == null || lead.get(LeadFields.ACCOUNT_ID) != null
                ? lead
                : lead.with(LeadFields.ACCOUNT_ID, account);
    }

    private @Nullable UUID only(PartyKind kind, Tier tier) {
        List<UUID> all = like.stream()
                .filter(other -> other.kind() == kind && other.match().tier() == tier)
                .map(LikeParty::id)
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }
}
