package org.openmtl.platform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.matching.Traits;

class FindingInACrowdTest {
    private final Crowd crowd = new Crowd();

    @Test
    void the_surest_comes_first() {
        UUID colleague = add(PartyKind.CONTACT, "Ann Miller", "a@acme.example", null, "Acme Ltd");
        UUID same = add(PartyKind.LEAD, "Ana Ruiz", "ana@acme.example", null, "Acme");
        UUID account = add(PartyKind.ACCOUNT, null, "info@acme.example", null, "ACME GmbH");

        assertThat(crowd.like(traits("Ana Ruiz", "ana@acme.example", null, "acme")))
                .extracting(LikeParty::id)
                .containsExactly(same, colleague, account);
    }

    @Test
    void a_company_is_never_the_same_person() {
        add(PartyKind.ACCOUNT, null, "info@acme.example", null, "Acme");

        assertThat(crowd.like(traits(null, "info@acme.example", null, null)))
                .extracting(like -> like.match().tier())
                .containsExactly(Tier.SAME_ACCOUNT);
    }

    @Test
    void a_number_of_very_many_makes_nobody_the_same_for_sure() {
        UUID namesake = add(PartyKind.LEAD, "Ana Ruiz", null, "+34910000000", null);
        assertThat(crowd.like(traits("Ana Ruiz", null, "+34910000000", null))
                        .get(0)
                        .match()
                        .tier())
                .isEqualTo(Tier.SAME_PERSON);

        for (int i = 0; i < Crowd.MANY; i++) {
            add(
                    PartyKind.LEAD,
                    "Person " + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "x",
                    null,
                    "+34910000000",
                    null);
        }

        assertThat(crowd.like(traits("Ana Ruiz", null, "+34910000000", null)))
                .filteredOn(like -> like.id().equals(namesake))
                .extracting(like -> like.match().tier())
                .containsExactly(Tier.REVIEW);
    }

    @Test
    void what_was_kept_compares_as_what_was_said() {
        for (String name : new String[] {"王小明", "Dr. Wang Xiaoming", "José Núñez-Ruiz", "Müller, Jürgen", ""}) {
            Traits said = traits(name, "x@acme.example", null, "Acme");
            Traits kept = Traits.kept(
                    new Traits.Keys(said.email(), said.phone(), said.company(), said.domain()), said.spelled());

            assertThat(kept.spelled()).isEqualTo(said.spelled());
            assertThat(kept.initials()).isEqualTo(said.initials());
        }
    }

    @Test
    void the_order_of_a_name_does_not_change_its_initials() {
        assertThat(traits("Xiaoming Wang", null, null, null).initials())
                .isEqualTo(traits("Wang, Xiaoming", null, null, null).initials())
                .isEqualTo("wx");
    }

    private UUID add(
            PartyKind kind,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {
        UUID id = UUID.randomUUID();
        crowd.add(kind, id, name, traits(name, email, phone, company));
        return id;
    }

    private static Traits traits(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String company) {
        return Traits.of(new Party(name, email, phone, company, null));
    }
}
