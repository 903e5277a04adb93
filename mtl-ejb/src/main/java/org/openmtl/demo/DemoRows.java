package org.openmtl.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.relationship.AccountClass;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.BuyingRole;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Influence;
import org.openmtl.relationship.LifecycleStage;
import org.openmtl.relationship.Stance;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.shared.fields.Values;

/** Makes the rows of one salesperson, the same ones at every first start but for the dates. */
final class DemoRows {
    private static final Set<String> ASIA = Set.of("CN", "JP", "KR", "MY", "SG");
    private static final List<String> ORIGINS =
            List.of("trade_show", "referral", "webinar", "visit", "partner", "email_campaign", "user_day");
    private static final List<LeadStage> STAGES = List.of(
            LeadStage.INQUIRY,
            LeadStage.MQL,
            LeadStage.INQUIRY,
            LeadStage.SAL,
            LeadStage.NURTURING,
            LeadStage.MQL,
            LeadStage.SQL,
            LeadStage.LOST,
            LeadStage.INQUIRY,
            LeadStage.DISQUALIFIED,
            LeadStage.REJECTED);
    private static final List<String> JOBS = List.of(
            "Head of quality",
            "Production manager",
            "Buyer",
            "Plant manager",
            "Maintenance engineer",
            "Managing director");
    private static final int NUMBERS_PER_SALESPERSON = 150;
    private static final int VISIT_DAYS = 120;
    private static final int DAYS_AHEAD = 14;

    private final List<List<String>> names = DemoTable.read("names");
    private final List<List<String>> visits = DemoTable.read("visits");
    private final Map<String, String> dialling =
            DemoTable.read("dialling").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    private final LocalDate today;

    private int person;
    private int number;
    private int step;

    DemoRows(LocalDate today, int salesperson) {
        this.today = today;
        person = salesperson * 10;
        number = salesperson * NUMBERS_PER_SALESPERSON;
        step = salesperson;
    }

    Values account(List<String> account) {
        step++;
        return Values.none()
                .with(AccountFields.NAME, account.get(3))
                .with(AccountFields.COUNTRY, account.get(1))
                .with(AccountFields.CITY, account.get(2))
                .with(AccountFields.INDUSTRY, account.get(4))
                .with(AccountFields.PHONE, phone(account.get(1)))
                .with(AccountFields.EMAIL, "info@" + account.get(5))
                .with(AccountFields.WEBSITE, "https://www." + account.get(5))
                .with(AccountFields.ACCOUNT_CLASS, pick(AccountClass.values()))
                .with(AccountFields.LIFECYCLE_STAGE, pick(LifecycleStage.values()));
    }

    Values contact(List<String> account, UUID accountId) {
        step++;
        List<String> name = name(account.get(1));
        return Values.none()
                .with(ContactFields.ACCOUNT_ID, accountId)
                .with(ContactFields.NAME, name.get(1))
                .with(ContactFields.EMAIL, name.get(2) + "@" + account.get(5))
                .with(ContactFields.PHONE, phone(account.get(1)))
                .with(ContactFields.JOB_TITLE, JOBS.get(step % JOBS.size()))
                .with(ContactFields.BUYING_ROLE, pick(BuyingRole.values()))
                .with(ContactFields.INFLUENCE, pick(Influence.values()))
                .with(ContactFields.STANCE, pick(Stance.values()))
                .with(ContactFields.MARKETING_CONSENT, step % 3 == 0 ? null : step % 3 == 1);
    }

    Values visit(List<String> account, UUID accountId) {
        step++;
        List<String> story = visits.get(step % visits.size());
        LocalDate date = today.minusDays(step * 13L % VISIT_DAYS).plusDays(DAYS_AHEAD);
        boolean done = date.isBefore(today);
        Values planned = Values.none()
                .with(VisitFields.ACCOUNT_ID, accountId)
                .with(VisitFields.DATE, date)
                .with(VisitFields.TIME_ZONE, isAsian(account.get(1)) ? "Asia/Shanghai" : "Europe/Berlin")
                .with(VisitFields.STATE, done ? VisitState.DONE : VisitState.PLANNED)
                .with(VisitFields.PURPOSE, story.get(0));
        return done
                ? planned.with(VisitFields.OUTCOME, story.get(1))
                        .with(VisitFields.RESULT, story.get(2))
                        .with(VisitFields.NEXT_STEP, story.get(3))
                : planned;
    }

    /** A lead from somebody who is a contact already. */
    Values returning(List<String> account, ContactView contact) {
        return lead(account.get(1), account.get(2), account.get(3))
                .with(LeadFields.NAME, contact.name())
                .with(LeadFields.EMAIL, contact.email())
                .with(LeadFields.PHONE, contact.phone())
                .with(LeadFields.JOB_TITLE, contact.jobTitle())
                .with(LeadFields.ACCOUNT_ID, contact.accountId())
                .with(LeadFields.CONTACT_ID, contact.id());
    }

    /** A lead from a company not known yet. */
    Values prospect(List<String> prospect) {
        String country = prospect.get(1);
        List<String> name = name(country);
        return lead(country, prospect.get(2), prospect.get(3))
                .with(LeadFields.NAME, name.get(1))
                .with(LeadFields.EMAIL, name.get(2) + "@" + prospect.get(4))
                .with(LeadFields.PHONE, phone(country))
                .with(LeadFields.JOB_TITLE, JOBS.get(step % JOBS.size()));
    }

    private Values lead(String country, String city, String company) {
        step++;
        LocalDate first = today.minusDays(step * 5L % VISIT_DAYS + 1);
        return Values.none()
                .with(LeadFields.COMPANY, company)
                .with(LeadFields.COUNTRY, country)
                .with(LeadFields.CITY, city)
                .with(LeadFields.ORIGIN, ORIGINS.get(step % ORIGINS.size()))
                .with(LeadFields.STAGE, STAGES.get(step % STAGES.size()))
                .with(LeadFields.FIRST_CONTACT_AT, first.atTime(10, step % 60).atOffset(ZoneOffset.UTC));
    }

    private List<String> name(String country) {
        String region = isAsian(country) ? "asia" : "europe";
        List<List<String>> fitting =
                names.stream().filter(name -> name.get(0).equals(region)).toList();
        return fitting.get(person++ % fitting.size());
    }

    private String phone(String country) {
        String pattern = Objects.requireNonNull(dialling.get(country), country);
        return pattern.replace("NNN", String.format("%03d", number++));
    }

    private <T> T pick(T[] choices) {
        return choices[step % choices.length];
    }

    private static boolean isAsian(String country) {
        return ASIA.contains(country);
    }
}
