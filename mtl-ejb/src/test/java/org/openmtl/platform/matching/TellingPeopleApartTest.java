package org.openmtl.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people in several scripts and orders, and what of a party makes it the same. */
class TellingPeopleApartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    José Núñez          | Jose Nunez
                    Núñez, José         | José Núñez
                    王小明               | Wang Xiaoming
                    王小明               | Xiaoming Wang
                    王小明先生            | 王小明
                    陳偉                 | 陈伟
                    Dr. Anna Schmidt    | Anna Schmidt
                    Jürgen Müller       | Juergen Mueller
                    Catherine Jones     | Catherin Jones
                    Алексей Иванов      | Aleksej Ivanov
                    Наталья Смирнова    | Natalia Smirnova
                    Ana Ruiz <ana@x.es> | Ana Ruiz
                    """)
    void similar(String one, String other) {
        assertThat(PersonName.of(one).isSimilarTo(PersonName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    J. Smith            | John Smith
                    Smith J             | John Smith
                    María López         | María López García
                    """)
    void abbreviated(String one, String other) {
        assertThat(PersonName.of(one).isAbbreviated(PersonName.of(other))).isTrue();
        assertThat(PersonName.of(one).isSimilarTo(PersonName.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    John Smith          | Mary Smith
                    王伟                 | 王敏
                    王伟                 | 王炜
                    Heike Weber         | Heike Becker
                    Günther Jäger       | Holger Günther
                    Li Na               | Li Ni
                    Ana Gómez           | Pedro Gómez
                    J. Smith            | Mary Smith
                    l.7w@example.com    | Li
                    ana@example.com     | ana@example.com
                    """)
    void different(String one, String other) {
        assertThat(PersonName.of(one).isAbbreviated(PersonName.of(other))).isFalse();
        assertThat(PersonName.of(one).isSimilarTo(PersonName.of(other))).isFalse();
    }

    @Property(tries = 200)
    void comparingIsSymmetric(
            @ForAll @StringLength(max = 20) String one, @ForAll @StringLength(max = 20) String other) {
        PersonName left = PersonName.of(one);
        PersonName right = PersonName.of(other);

        assertThat(left.isSimilarTo(right)).isEqualTo(right.isSimilarTo(left));
        assertThat(left.isAbbreviated(right)).isEqualTo(right.isAbbreviated(left));
    }

    @Test
    void oneAddressIsOnePersonOnlyIfTheNamesMayBe() {
        assertThat(tier(new Party("Ana Gómez", "Info@acme.es", null, null, null), of("Ana Gomez", "info@acme.es")))
                .isEqualTo(Tier.SAME_PERSON);
        assertThat(tier(of(null, "info@acme.es"), of("Ana Gomez", "info@acme.es")))
                .isEqualTo(Tier.SAME_PERSON);
        assertThat(tier(of("Pedro Ruiz", "info@acme.es"), of("Ana Gomez", "info@acme.es")))
                .isEqualTo(Tier.SAME_ACCOUNT);
    }

    @Test
    void aSwitchboardMakesNobodyTheSame() {
        Party ana = new Party("Ana Gómez", null, "+34911234567", "Acme SL", null);
        Party pedro = new Party("Pedro Ruiz", null, "+34911234567", "Acme", null);

        assertThat(tier(ana, pedro)).isEqualTo(Tier.SAME_ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "qq.com", "web.de"})
    void aMailboxProviderIsNobodysCompany(String provider) {
        assertThat(tier(of("Ana Gómez", "a@" + provider), of("Ana Gómez", "b@" + provider)))
                .isEqualTo(Tier.NONE);
    }

    @Test
    void aWebsiteAndAnAddressTellOfOneCompany() {
        Party website = new Party("Ana Gómez", null, null, null, "https://www.acme.es/contacto?x=1");

        assertThat(tier(website, of("Gómez Ana", "ana@acme.es"))).isEqualTo(Tier.REVIEW);
        assertThat(tier(website, of("Pedro Ruiz", "pedro@acme.es"))).isEqualTo(Tier.SAME_ACCOUNT);
    }

    private static Party of(String name, String email) {
        return new Party(name, email, null, null, null);
    }

    private static Tier tier(Party one, Party other) {
        List<Tier> tiers = List.of(
                MatchRule.USUAL.compare(Traits.of(one), Traits.of(other)).tier(),
                MatchRule.USUAL.compare(Traits.of(other), Traits.of(one)).tier());
        assertThat(tiers.get(0)).isEqualTo(tiers.get(1));
        return tiers.get(0);
    }
}
