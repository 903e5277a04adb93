package org.openmtl.leads.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.Exclusion;
import org.openmtl.leads.assignment.Method;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;

/** Who gets which lead, by rules, filters and methods. */
class ChoosingAmongATeamTest {
    private static final UUID UNIT = new UUID(7, 7);
    private static final UUID TEAM = new UUID(8, 8);
    private static final UUID ANA = person(1);
    private static final UUID LI = person(2);
    private static final UUID JON = person(3);

    private final Map<UUID, Turn> turns = new HashMap<>();

    @Property(tries = 100)
    void inTurnNobodyGetsTwoMoreThanAnother(
            @ForAll @IntRange(min = 1, max = 9) int people, @ForAll @IntRange(max = 200) int leads) {
        Team team =
                team(IntStream.range(0, people).mapToObj(i -> member(person(i))).toList());
        Assignment assignment = assignment(List.of(toTeam(Method.ROUND_ROBIN)), team, idle(team));

        Map<UUID, Long> counts = counts(assignment, leads);

        assertThat(counts.values().stream().mapToLong(n -> n).sum()).isEqualTo(leads);
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(0);
        long least = counts.size() < people
                ? 0
                : counts.values().stream().mapToLong(n -> n).min().orElse(0);
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void batchesGoOnWhereTheLastEnded(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 7) Integer> batches) {
        turns.clear();
        Team team = team(List.of(member(ANA), member(LI), member(JON)));
        List<UUID> order = new ArrayList<>();
        for (int batch : batches) {
            Assignment next = assignment(List.of(toTeam(Method.ROUND_ROBIN)), team, idle(team));
            IntStream.range(0, batch)
                    .forEach(i -> order.add(next.decide(lead("DE", null)).person()));
        }

        for (int i = 0; i < order.size(); i++) {
            assertThat(order.get(i)).isEqualTo(person(i % 3 + 1));
        }
    }

    @Property(tries = 50)
    void byWeightEverybodyIsWithinOneOfTheirShareAfterEachRound(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @IntRange(min = 1, max = 5) int rounds) {
        turns.clear();
        List<Team.Member> members = IntStream.range(0, weights.size())
                .mapToObj(i -> new Team.Member(person(i), weights.get(i), null, List.of()))
                .toList();
        int round = weights.stream().mapToInt(i -> i).sum();
        Team team = team(members);

        Map<UUID, Long> counts = counts(assignment(List.of(toTeam(Method.WEIGHTED)), team, idle(team)), round * rounds);

        members.forEach(member -> assertThat(counts.get(member.person())).isEqualTo((long) member.weight() * rounds));
    }

    @Example
    void whoeverHasFewestOpenLeadsIsNext() {
        Team team = team(List.of(member(ANA), member(LI), member(JON)));
        Staff staff = staff(Set.of(), Map.of(ANA, 2, LI, 1, JON, 1));
        Assignment assignment = assignment(List.of(toTeam(Method.LEAST_BUSY)), team, staff);

        assertThat(Stream.generate(() -> assignment.decide(lead("DE", null)).person())
                        .limit(5))
                .containsExactly(LI, JON, ANA, LI, JON);
    }

    @Example
    void theNarrowestTerritoryWins() {
        Team team = team(List.of(at(ANA), at(LI, "de"), at(JON, "DE/München", "AT")));
        Assignment assignment = assignment(List.of(toTeam(Method.TERRITORY)), team, idle(team));

        assertThat(assignment.decide(lead("DE", "münchen")).person()).isEqualTo(JON);
        assertThat(assignment.decide(lead("DE", "Köln")).person()).isEqualTo(LI);
        assertThat(assignment.decide(lead("FR", "Lyon")).person()).isEqualTo(ANA);
        assertThat(assignment.decide(lead("AT", null)).person()).isEqualTo(JON);
    }

    @Example
    void whoCannotTakeItIsLeftOutAndSaid() {
        Team team = team(List.of(member(ANA), new Team.Member(LI, 1, 3, List.of()), member(JON), member(person(4))));
        Staff staff = new Staff(Map.of(UNIT, Set.of(ANA, LI, JON)), Set.of(ANA), Set.of(JON), Map.of(), Map.of(LI, 3));
        Rule atWork = new Rule("At work", List.of(), null, TEAM, Method.ROUND_ROBIN, false, true, null);

        Decision decision = assignment(List.of(atWork), team, staff).decide(lead("DE", null));

        assertThat(decision.outcome()).isEqualTo(Outcome.POOLED);
        assertThat(decision.reason()).isEqualTo(Reason.NOBODY_AVAILABLE);
        assertThat(decision.candidates())
                .containsExactly(
                        new Decision.Candidate(ANA, Exclusion.ABSENT),
                        new Decision.Candidate(LI, Exclusion.FULL),
                        new Decision.Candidate(JON, Exclusion.OFF_HOURS),
                        new Decision.Candidate(person(4), Exclusion.NOT_PERMITTED));
    }

    @Example
    void capacityCountsWhatCameJustBefore() {
        Team team = team(List.of(new Team.Member(ANA, 1, 2, List.of()), new Team.Member(LI, 1, 1, List.of())));
        Assignment assignment = assignment(List.of(toTeam(Method.ROUND_ROBIN)), team, idle(team));

        assertThat(Stream.generate(() -> assignment.decide(lead("DE", null)).person())
                        .limit(4))
                .containsExactly(ANA, LI, ANA, null);
    }

    @Example
    void onlyWhoHoldsTheCertificateGetsIt() {
        Team team = team(List.of(member(ANA), member(LI)));
        Rule certified = new Rule("Lasers", List.of(), null, TEAM, Method.ROUND_ROBIN, false, false, "laser");
        Staff staff =
                new Staff(Map.of(UNIT, Set.of(ANA, LI)), Set.of(), Set.of(), Map.of("laser", Set.of(LI)), Map.of());

        Decision decision = assignment(List.of(certified), team, staff).decide(lead("DE", null));

        assertThat(decision.person()).isEqualTo(LI);
        assertThat(decision.candidates()).contains(new Decision.Candidate(ANA, Exclusion.NOT_CERTIFIED));
    }

    @Example
    void theAccountsOwnerGoesBeforeTheTeamWhenThere() {
        Team team = team(List.of(member(ANA)));
        Rule first = new Rule("Owners", List.of(), null, TEAM, Method.ROUND_ROBIN, true, false, null);
        LeadFacts owned = new LeadFacts(UUID.randomUUID(), UNIT, Map.of(), LI);

        Decision there =
                assignment(List.of(first), team, staff(Set.of(), Map.of())).decide(owned);
        Decision away =
                assignment(List.of(first), team, staff(Set.of(LI), Map.of())).decide(owned);

        assertThat(there.person()).isEqualTo(LI);
        assertThat(there.reason()).isEqualTo(Reason.ACCOUNT_OWNER);
        assertThat(away.person()).isEqualTo(ANA);
    }

    @Example
    void theFirstRuleThatFitsDecidesEvenWhenNobodyIsThere() {
        Team team = team(List.of(member(ANA)));
        Condition german = new Condition("country", Condition.Test.IN, List.of("de"));
        Rule named = new Rule("Germany", List.of(german), LI, null, Method.ROUND_ROBIN, false, false, null);
        List<Rule> rules = List.of(named, toTeam(Method.ROUND_ROBIN));
        Staff withoutLi = staff(Set.of(LI), Map.of());

        assertThat(assignment(rules, team, withoutLi).decide(lead("DE", null)).person())
                .isNull();
        assertThat(assignment(rules, team, withoutLi).decide(lead("FR", null)).person())
                .isEqualTo(ANA);
    }

    @Example
    void aLeadThatNoRuleFitsHasAReasonAndNobody() {
        Condition german = new Condition("country", Condition.Test.IN, List.of("de"));
        Rule pool = new Rule("Germany", List.of(german), null, null, Method.ROUND_ROBIN, false, false, null);
        Team team = team(List.of(member(ANA)));

        Decision none = assignment(List.of(pool), team, idle(team)).decide(lead("FR", null));
        Decision pooled = assignment(List.of(pool), team, idle(team)).decide(lead("DE", null));

        assertThat(none.outcome()).isEqualTo(Outcome.UNASSIGNED);
        assertThat(none.reason()).isEqualTo(Reason.NO_RULE);
        assertThat(pooled.reason()).isEqualTo(Reason.RULE_TO_POOL);
    }

    private Assignment assignment(List<Rule> rules, Team team, Staff staff) {
        return new Assignment(rules, true, Map.of(TEAM, team), turns, staff);
    }

    private static Map<UUID, Long> counts(Assignment assignment, int leads) {
        return Stream.generate(() -> assignment.decide(lead("DE", null)).person())
                .limit(leads)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Rule toTeam(Method method) {
        return new Rule("All", List.of(), null, TEAM, method, false, false, null);
    }

    private static Team team(List<Team.Member> members) {
        return new Team(TEAM, members);
    }

    private static Team.Member member(UUID person) {
        return at(person);
    }

    private static Team.Member at(UUID person, String... territories) {
        return new Team.Member(person, 1, null, List.of(territories));
    }

    private static Staff idle(Team team) {
        Set<UUID> people = team.members().stream().map(Team.Member::person).collect(Collectors.toSet());
        return new Staff(Map.of(UNIT, people), Set.of(), Set.of(), Map.of(), Map.of());
    }

    private static Staff staff(Set<UUID> absent, Map<UUID, Integer> open) {
        return new Staff(Map.of(UNIT, Set.of(ANA, LI, JON)), absent, Set.of(), Map.of(), open);
    }

    private static LeadFacts lead(String country, @Nullable String city) {
        Map<String, List<String>> facts = new HashMap<>(Map.of("country", List.of(country)));
        if (city != null) {
            facts.put("city", List.of(city));
        }
        return new LeadFacts(UUID.randomUUID(), UNIT, facts, null);
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
