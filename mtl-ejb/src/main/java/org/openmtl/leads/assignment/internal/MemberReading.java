package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** Reads the members of a team. */
final class MemberReading {
    private static final int MOST_MEMBERS = 500;
    private static final int GREATEST = 10_000;
    private static final Set<String> MEMBERS = Set.of("personId", "weight", "capacity", "territories");

    private MemberReading() {}

    /**
     * The members in their order.
     *
     * @throws MtlProblem validation-failed, naming the first that is broken by its place
     */
    static List<Team.Member> members(JsonArray members) {
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw broken("members", "must be 1 to " + MOST_MEMBERS + " members");
        }
        List<Team.Member> read = new ArrayList<>();
        Set<UUID> people = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Team.Member member = member("/members/" + i, members.get(i));
            if (!people.add(member.person())) {
                throw broken("/members/" + i, "must name each person once");
            }
            read.add(member);
        }
        return read;
    }

    private static Team.Member member(String place, JsonValue value) {
        if (!(value instanceof JsonObject json) || !MEMBERS.containsAll(json.keySet())) {
            throw broken(
                    place, "must be an object of " + MEMBERS.stream().sorted().toList());
        }
        UUID person = json.get("personId") instanceof JsonString id
                ? Ids.parse(id.getString()).orElse(null)
                : null;
        if (person == null) {
            throw broken(place + "/personId", "must be the id of a person");
        }
        Integer weight = number(place + "/weight", json.get("weight"), 1);
        Integer capacity = number(place + "/capacity", json.get("capacity"), 0);
        return new Team.Member(person, weight == null ? 1 : weight, capacity, territories(place, json));
    }

    private static @Nullable Integer number(String place, @Nullable JsonValue value, int least) {
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            long whole = number.longValue();
            if (whole >= least && whole <= GREATEST) {
                return (int) whole;
            }
        }
        throw broken(place, "must be a whole number from " + least + " to " + GREATEST);
    }

    private static List<String> territories(String place, JsonObject member) {
        JsonValue value = member.getOrDefault("territories", JsonValue.EMPTY_JSON_ARRAY);
        boolean fits = value instanceof JsonArray places
                && places.stream()
                        .allMatch(one -> one instanceof JsonString text
                                && text.getString().matches("[A-Za-z]{2}(/.{1,200})?"));
        if (!fits) {
            throw broken(place + "/territories", "must be countries such as DE and cities such as DE/München");
        }
        return Texts.all(value.asJsonArray());
    }

    private static MtlProblem broken(String field, String message) {
        return MtlProblem.invalid(field, "member", message);
    }
}
