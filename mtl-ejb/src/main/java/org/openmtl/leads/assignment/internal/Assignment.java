package org.openmtl.leads.assignment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.Exclusion;
import org.openmtl.leads.assignment.Method;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;

/**
 * Decides who gets which lead: the first rule that fits says who could, filters leave out who cannot, the method chooses among the rest.
 * Leads are decided one after the other; each decision knows of those before.
 */
final class Assignment {
    private final List<Rule> rules;
    private final boolean overflowToPool;
    private final Map<UUID, Team> teams;
    private final Map<UUID, Turn> turns;
    private final Staff staff;

    Assignment(List<Rule> rules, boolean overflowToPool, Map<UUID, Team> teams, Map<UUID, Turn> turns, Staff staff) {
        this.rules = rules;
        this.overflowToPool = overflowToPool;
        this.teams = teams;
        this.turns = turns;
        this.staff = staff;
    }

    Decision decide(LeadFacts lead) {
        Decision decision = rules.stream()
                .filter(rule -> rule.fits(lead))
                .findFirst()
                .map(rule -> by(rule, lead))
                .orElseGet(() -> nobody(lead, null, Reason.NO_RULE, List.of()));
        if (decision.person() != null) {
            staff.gets(decision.person());
        }
        return decision;
    }

    private Decision by(Rule rule, LeadFacts lead) {
        List<Decision.Candidate> candidates = new ArrayList<>();
        UUID accountOwner = rule.accountOwnerFirst() ? lead.accountOwner() : null;
        if (accountOwner != null && isAble(rule, lead, alone(accountOwner), candidates)) {
            return to(rule, lead, accountOwner, Reason.ACCOUNT_OWNER, candidates);
        }
        if (rule.person() != null) {
            return isAble(rule, lead, alone(rule.person()), candidates)
                    ? to(rule, lead, rule.person(), Reason.NAMED, candidates)
                    : nobody(lead, rule, Reason.NOBODY_AVAILABLE, candidates);
        }
        if (rule.team() == null) {
            return new Decision(lead.id(), Outcome.POOLED, Reason.RULE_TO_POOL, rule.name(), null, null, candidates);
        }
        Team team = teams.get(rule.team());
        return team == null ? nobody(lead, rule, Reason.NO_TEAM, candidates) : byTeam(rule, lead, team, candidates);
    }

    private Decision byTeam(Rule rule, LeadFacts lead, Team team, List<Decision.Candidate> candidates) {
        List<Team.Member> able = team.members().stream()
                .filter(member -> isAble(rule, lead, member, candidates))
                .toList();
        return able.isEmpty()
                ? nobody(lead, rule, Reason.NOBODY_AVAILABLE, candidates)
                : to(rule, lead, choose(rule.method(), lead, team, able), Reason.CHOSEN, candidates);
    }

    private UUID choose(Method method, LeadFacts lead, Team team, List<Team.Member> able) {
        Turn turn = turns.computeIfAbsent(team.id(), first -> new Turn(null, Map.of()));
        return switch (method) {
            case ROUND_ROBIN -> turn.next(able, team.members());
            case WEIGHTED -> turn.owed(able);
            case LEAST_BUSY -> turn.next(leastBusy(able), team.members());
            case TERRITORY -> turn.next(narrowest(lead, able), team.members());
        };
    }

    private List<Team.Member> leastBusy(List<Team.Member> able) {
        int least = able.stream()
                .mapToInt(member -> staff.openLeads(member.person()))
                .min()
                .orElseThrow();
        return able.stream()
                .filter(member -> staff.openLeads(member.person()) == least)
                .toList();
    }

    private static List<Team.Member> narrowest(LeadFacts lead, List<Team.Member> able) {
        int best = able.stream().mapToInt(member -> member.fit(lead)).max().orElseThrow();
        return able.stream().filter(member -> member.fit(lead) == best).toList();
    }

    private boolean isAble(Rule rule, LeadFacts lead, Team.Member member, List<Decision.Candidate> candidates) {
        Exclusion excluded = exclusion(rule, lead, member);
        candidates.add(new Decision.Candidate(member.person(), excluded));
        return excluded == null;
    }

    private @Nullable Exclusion exclusion(Rule rule, LeadFacts lead, Team.Member member) {
        UUID person = member.person();
        if (!staff.mayWorkIn(lead.unitId(), person)) {
            return Exclusion.NOT_PERMITTED;
        }
        if (staff.isAbsent(person)) {
            return Exclusion.ABSENT;
        }
        if (rule.inWorkingHours() && staff.isOffHours(person)) {
            return Exclusion.OFF_HOURS;
        }
        if (rule.certificate() != null && !staff.holds(rule.certificate(), person)) {
            return Exclusion.NOT_CERTIFIED;
        }
        if (rule.method() == Method.TERRITORY && member.fit(lead) < 0) {
            return Exclusion.OTHER_TERRITORY;
        }
        boolean isFull = member.capacity() != null && staff.openLeads(person) >= member.capacity();
        return isFull ? Exclusion.FULL : null;
    }

    private static Team.Member alone(UUID person) {
        return new Team.Member(person, 1, null, List.of());
    }

    private static Decision to(
            Rule rule, LeadFacts lead, UUID person, Reason reason, List<Decision.Candidate> candidates) {
        return new Decision(lead.id(), Outcome.ASSIGNED, reason, rule.name(), rule.team(), person, candidates);
    }

    private Decision nobody(LeadFacts lead, @Nullable Rule rule, Reason reason, List<Decision.Candidate> candidates) {
        Outcome outcome = overflowToPool && reason != Reason.NO_RULE ? Outcome.POOLED : Outcome.UNASSIGNED;
        String name = rule == null ? null : rule.name();
        return new Decision(lead.id(), outcome, reason, name, rule == null ? null : rule.team(), null, candidates);
    }
}
