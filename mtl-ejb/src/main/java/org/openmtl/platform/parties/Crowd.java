package org.openmtl.platform.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.matching.Match;
import org.openmtl.platform.matching.MatchRule;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.matching.Traits;

/** Some people and companies, and who of them somebody else may be. Not safe for use by several threads. */
public final class Crowd {
    /** What so many share, such as a switchboard's number, tells little of anyone. */
    public static final int MANY = 40;

    /** Beyond a choice twice as large nobody looks. */
    private static final int MOST = 2 * MANY;

    private static final int MOST_TOLD = 50;
    private static final MatchRule COMPANIES = MatchRule.USUAL.only(Tier.SAME_ACCOUNT);

    private final Map<String, Map<Ref, Somebody>> byKey = new HashMap<>();

    private record Ref(PartyKind kind, UUID id) {}

    private record Somebody(Ref ref, @Nullable String name, Traits traits) {}

    /** Adds somebody; saying it again changes nothing. */
    public void add(PartyKind kind, UUID id, @Nullable String name, Traits traits) {
        Somebody one = new Somebody(new Ref(kind, id), name, traits);
        keys(traits)
                .map(key -> byKey.computeIfAbsent(key, first -> new LinkedHashMap<>()))
                .filter(same -> same.size() < MOST)
                .forEach(same -> same.putIfAbsent(one.ref, one));
    }

    /** Those who have something in common with somebody, the surest first. */
    public List<LikeParty> like(Traits traits) {
        Traits asked = traits.shared(isShared("e" + traits.email()), isShared("p" + traits.phone()));
        return candidates(traits).stream()
                .map(one -> new LikeParty(one.ref.kind, one.ref.id, one.name, match(asked, one)))
                .filter(like -> like.match().tier() != Tier.NONE)
                .sorted(LikeParty.SUREST)
                .limit(MOST_TOLD)
                .toList();
    }

    private List<Somebody> candidates(Traits traits) {
        Map<Ref, Somebody> all = new LinkedHashMap<>();
        keys(traits).map(key -> byKey.getOrDefault(key, Map.of())).forEach(all::putAll);
        return new ArrayList<>(all.values());
    }

    private boolean isShared(String key) {
        return byKey.getOrDefault(key, Map.of()).size() >= MANY;
    }

    /** A company is never the same person. */
    private static Match match(Traits asked, Somebody one) {
        return (one.ref.kind == PartyKind.ACCOUNT ? COMPANIES : MatchRule.USUAL).compare(asked, one.traits);
    }

    private static Stream<String> keys(Traits traits) {
        return Stream.of(
                        key("e", traits.email()),
                        key("p", traits.phone()),
                        key("c", traits.company()),
                        key("d", traits.domain()))
                .filter(key -> !key.isEmpty());
    }

    private static String key(String kind, @Nullable String value) {
        return value == null ? "" : kind + value;
    }
}
