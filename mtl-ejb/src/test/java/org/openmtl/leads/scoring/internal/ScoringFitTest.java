package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.leads.scoring.internal.Models.axis;
import static org.openmtl.leads.scoring.internal.Models.group;
import static org.openmtl.leads.scoring.internal.Models.lead;
import static org.openmtl.leads.scoring.internal.Models.leadWith;
import static org.openmtl.leads.scoring.internal.Models.property;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.leads.scoring.ScorePoint;

/** What a lead is makes its fit. */
class ScoringFitTest {
    private static final String DIRECTOR =
            property("director", "jobTitle", "\"contains\", \"value\": \"director\"", 30);
    private static final String BUYING =
            property("buying", "jobTitle", "\"contains\", \"values\": [\"purchas\", \"buy\"]", 20);
    private static final String GERMAN = property("german", "country", "\"oneOf\", \"values\": [\"DE\", \"AT\"]", 25);
    private static final String MAILBOX =
            property("mailbox", "emailDomain", "\"oneOf\", \"values\": [\"gmail.com\"]", -15);

    @Test
    void trueRulesAddUp() {
        ScoreModel model = Models.ofFit(group("role", 100, DIRECTOR, BUYING), group("place", 100, GERMAN));

        assertThat(fit(model, lead("jobTitle", "Director, Purchasing", "country", "DE")))
                .isEqualTo(75);
        assertThat(fit(model, lead("jobTitle", "director"))).isEqualTo(30);
        assertThat(fit(model, lead("name", "Ana"))).isZero();
    }

    @Test
    void aGroupGivesNoMoreThanItsCapAndAllNoMoreThanTheirs() {
        LeadFacts lead = lead("jobTitle", "Director, Purchasing", "country", "DE");

        assertThat(fit(Models.ofFit(group("role", 40, DIRECTOR, BUYING), group("place", 100, GERMAN)), lead))
                .isEqualTo(65);
        assertThat(fit(
                        Models.of(
                                axis(60, group("role", 40, DIRECTOR, BUYING), group("place", 100, GERMAN)),
                                Models.SOME_ENGAGEMENT),
                        lead))
                .isEqualTo(60);
    }

    @Test
    void whatSpeaksAgainstALeadTakesPointsAway() {
        ScoreModel model = Models.ofFit(group("role", 40, DIRECTOR, BUYING), group("doubts", 0, MAILBOX));

        assertThat(fit(model, lead("jobTitle", "Director of buying", "email", "a@gmail.com")))
                .isEqualTo(25);
        assertThat(fit(model, lead("email", "a@gmail.com"))).isEqualTo(-15);
    }

    @Test
    void eachPointHasARuleAndAVersionAndTheyAddUpCapsIncluded() {
        ScoreModel model = Models.of(
                axis(30, group("role", 40, DIRECTOR, BUYING), group("doubts", 0, MAILBOX)), Models.SOME_ENGAGEMENT);
        LeadFacts lead = lead("jobTitle", "Director of buying", "email", "a@gmail.com", "country", "FR");

        assertThat(Scoring.explain(model, lead, List.of(), Models.NOW))
                .containsExactly(
                        new ScorePoint("director", 7, null, 30),
                        new ScorePoint("buying", 7, null, 20),
                        new ScorePoint("cap:fit/role", 7, null, -10),
                        new ScorePoint("mailbox", 7, null, -15));
        assertThat(fit(model, lead)).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "equals, , 51-200, true",
        "between, 51|200, 120, true",
        "between, 51|200, '1,200', false",
        "between, 1000|2000, '1,200', true",
        "between, 51|200, many, false",
        "companySize, 51|200, 51-200, true",
        "companySize, 51|200, 51 – 200 employees, true",
        "companySize, 51|200, 11-50, false",
        "companySize, 51|200, 100-500, false",
        "companySize, 1000|, 1000+, true",
        "companySize, 1000|, 1000人以上, true",
        "companySize, 1000|, 999, false",
        "companySize, 0|50, < 20, true",
        "companySize, 51|200, 150 staff, true",
        "companySize, 51|200, many, false"
    })
    void sizesAreUnderstoodAsPeopleWriteThem(String operator, String bounds, String size, boolean holds) {
        String[] limits = bounds == null ? new String[0] : bounds.split("\\|");
        String members = operator.equals("equals")
                ? "\"equals\", \"value\": \"51-200\""
                : "\"" + operator + "\", \"min\": " + limits[0] + (limits.length > 1 ? ", \"max\": " + limits[1] : "");
        ScoreModel model = Models.ofFit(group("size", 100, property("size", "attributes.employees", members, 10)));

        assertThat(fit(model, leadWith("{\"employees\": \"" + size + "\"}"))).isEqualTo(holds ? 10 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"present\"', '{\"a\": \"x\"}', true",
        "'\"present\"', '{\"a\": \" \"}', false",
        "'\"absent\"', '{}', true",
        "'\"absent\"', '{\"a\": 0}', false",
        "'\"greater\", \"value\": 5', '{\"a\": 5.5}', true",
        "'\"greater\", \"value\": 5', '{\"a\": 5}', false",
        "'\"less\", \"value\": 5', '{\"a\": \"4\"}', true",
        "'\"equals\", \"value\": true', '{\"a\": true}', true",
        "'\"equals\", \"value\": 3', '{\"a\": 3}', true",
        "'\"startsWith\", \"value\": \"AB\"', '{\"a\": \"abc\"}', true",
        "'\"startsWith\", \"value\": \"AB\"', '{\"a\": \"cab\"}', false",
        "'\"equals\", \"value\": \"y\"', '{\"a\": [\"x\", \"Y\"]}', true",
        "'\"contains\", \"value\": \"采购\"', '{\"a\": \"采购经理\"}', true"
    })
    void eachOperatorLooksAtAttributesOfAnyType(String operator, String attributes, boolean holds) {
        ScoreModel model = Models.ofFit(group("any", 100, property("rule", "attributes.a", operator, 10)));

        assertThat(fit(model, leadWith(attributes))).isEqualTo(holds ? 10 : 0);
    }

    private static double fit(ScoreModel model, LeadFacts lead) {
        return Models.score(model, lead, List.of()).fit();
    }
}
