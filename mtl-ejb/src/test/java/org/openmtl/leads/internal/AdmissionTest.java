package org.openmtl.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.leads.duplicates.DuplicateAction.ALERT;
import static org.openmtl.leads.duplicates.DuplicateAction.BLOCK;
import static org.openmtl.leads.duplicates.DuplicateAction.LINK;
import static org.openmtl.leads.duplicates.DuplicateAction.REPORT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.platform.matching.Match;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

class AdmissionTest {
    private static final DuplicateActions LINKING = new DuplicateActions(LINK, REPORT, LINK);
    private static final UUID ACCOUNT = Ids.next();

    private final LikeParty lead = like(PartyKind.LEAD, Tier.SAME_PERSON);
    private final LikeParty contact = like(PartyKind.CONTACT, Tier.SAME_PERSON);
    private final LikeParty account = like(PartyKind.ACCOUNT, Tier.SAME_ACCOUNT);
    private final LikeParty colleague = like(PartyKind.LEAD, Tier.SAME_ACCOUNT);

    @Test
    void those_of_the_tier_that_is_blocked_refuse_it() {
        DuplicateActions actions = new DuplicateActions(BLOCK, ALERT, LINK);

        assertThat(new Admission(actions, List.of(lead, account, colleague)).refusing())
                .containsExactly(lead);
        assertThat(new Admission(LINKING, List.of(lead, contact)).refusing()).isEmpty();
    }

    @Test
    void a_lead_becomes_one_of_the_contact_and_its_account() {
        Values linked = linked(LINKING, Values.none(), lead, contact);

        assertThat(linked.get(LeadFields.CONTACT_ID)).isEqualTo(contact.id());
        assertThat(linked.get(LeadFields.ACCOUNT_ID)).isEqualTo(ACCOUNT);
    }

    @Test
    void of_two_who_could_be_meant_neither_is() {
        Values linked = linked(LINKING, Values.none(), contact, like(PartyKind.CONTACT, Tier.SAME_PERSON));

        assertThat(linked.isEmpty()).isTrue();
    }

    @Test
    void what_the_lead_says_itself_stays() {
        Values elsewhere = Values.none().with(LeadFields.ACCOUNT_ID, Ids.next());

        assertThat(linked(LINKING, elsewhere, contact, account)).isSameAs(elsewhere);
    }

    @Test
    void a_colleague_is_no_account() {
        assertThat(linked(LINKING, Values.none(), colleague).isEmpty()).isTrue();
        assertThat(linked(LINKING, Values.none(), colleague, account).get(LeadFields.ACCOUNT_ID))
                .isEqualTo(account.id());
    }

    @Test
    void nobody_is_linked_where_no_policy_says_so() {
        assertThat(linked(DuplicateActions.usual("rest"), Values.none(), contact, account)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void pairs_are_noted_where_nobody_is_told() {
        assertThat(DuplicateActions.usual("mobile").noted()).containsExactlyInAnyOrder(Tier.SAME_PERSON, Tier.REVIEW);
        assertThat(DuplicateActions.usual("web-form").noted()).hasSize(2);
        assertThat(DuplicateActions.usual("rest").noted()).isEmpty();
        assertThat(LINKING.noted()).containsExactlyInAnyOrder(Tier.SAME_PERSON, Tier.REVIEW);
    }

    private static Values linked(DuplicateActions actions, Values lead, LikeParty... like) {
        return new Admission(actions, List.of(like)).linked(lead, contact -> ACCOUNT);
    }

    private static LikeParty like(PartyKind kind, Tier tier) {
        return new LikeParty(kind, Ids.next(), "Ana Ruiz", new Match(tier, 0.9, Set.of()));
    }
}
