package org.openmtl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.platform.identity.Role;
import org.openmtl.platform.identity.UnitKind;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.shared.fields.Values;

class DemoRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ACCOUNT = UUID.fromString("0193a0c1-0000-7000-8000-000000000001");

    @Test
    void there_are_people_of_every_role_at_units_that_stand_above() {
        List<List<String>> people = DemoTable.read("people");
        List<String> units =
                DemoTable.read("units").stream().map(unit -> unit.get(0)).toList();

        assertThat(people)
                .extracting(person -> person.get(0))
                .contains("admin", "field1", "field2", "manager1", "analyst1", "trainee1");
        assertThat(people.stream().map(person -> Role.valueOf(person.get(2))))
                .contains(Stream.of(Role.values())
                        .filter(role -> role != Role.SERVICE)
                        .toArray(Role[]::new));
        assertThat(people).extracting(person -> person.get(3)).isSubsetOf(units);
    }

    @Test
    void each_unit_comes_after_the_one_above() {
        Set<String> known = new HashSet<>(Set.of(""));
        for (List<String> unit : DemoTable.read("units")) {
            assertThat(known).contains(unit.get(1));
            assertThat(UnitKind.valueOf(unit.get(2))).isNotNull();
            known.add(unit.get(0));
        }
    }

    @Test
    void no_lead_is_won_or_from_where_imports_come() {
        assertThat(leads()).isNotEmpty().allSatisfy(lead -> {
            assertThat(lead.get(LeadFields.STAGE)).isNotNull().isNotIn(LeadStage.WON, LeadStage.MERGED);
            assertThat(lead.get(LeadFields.ORIGIN))
                    .isNotBlank()
                    .isNotIn("organic_search", "paid_search", "social", "unknown");
        });
    }

    @Test
    void phone_numbers_are_possible_and_no_lead_has_anothers_number_or_address() throws NumberParseException {
        List<String> phones =
                leads().stream().map(lead -> lead.get(LeadFields.PHONE)).toList();
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

        assertThat(phones).doesNotHaveDuplicates();
        assertThat(leads()).extracting(lead -> lead.get(LeadFields.EMAIL)).doesNotHaveDuplicates();
        for (String phone : phones) {
            assertThat(numbers.isPossibleNumber(numbers.parse(phone, null)))
                    .as(phone)
                    .isTrue();
        }
    }

    @Test
    void only_visits_before_today_are_done_and_have_an_outcome() {
        DemoRows rows = new DemoRows(TODAY, 0);
        List<Values> visits = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            visits.add(rows.visit(DemoTable.read("accounts").get(0), ACCOUNT));
        }

        assertThat(visits)
                .extracting(visit -> visit.get(VisitFields.STATE))
                .contains(VisitState.PLANNED, VisitState.DONE);
        assertThat(visits)
                .allSatisfy(visit -> assertThat(visit.get(VisitFields.STATE) == VisitState.DONE)
                        .isEqualTo(String.valueOf(visit.get(VisitFields.DATE)).compareTo(TODAY.toString()) < 0)
                        .isEqualTo(visit.has(VisitFields.OUTCOME)));
    }

    @Test
    void every_account_has_what_a_list_shows() {
        DemoRows rows = new DemoRows(TODAY, 1);

        assertThat(DemoTable.read("accounts")).hasSize(40).allSatisfy(account -> {
            assertThat(rows.account(account).fields())
                    .contains(AccountFields.NAME, AccountFields.COUNTRY, AccountFields.PHONE, AccountFields.INDUSTRY);
            assertThat(rows.contact(account, ACCOUNT).get(ContactFields.EMAIL)).endsWith(".example");
        });
    }

    /** The leads of prospects of all four salespeople. */
    private static List<Values> leads() {
        List<Values> leads = new ArrayList<>();
        List<String> teams = List.of("madrid-field", "shanghai-field", "munich-field", "shenzhen-field");
        for (String team : teams) {
            DemoRows rows = new DemoRows(TODAY, teams.indexOf(team));
            DemoTable.read("prospects").stream()
                    .filter(prospect -> prospect.get(0).equals(team))
                    .forEach(prospect -> {
                        leads.add(rows.prospect(prospect));
                        leads.add(rows.prospect(prospect));
                    });
        }
        return leads;
    }
}
