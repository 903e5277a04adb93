package org.openmtl.fieldsync.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.shared.MtlProblem;

/**
 * Operations that stand or fall together: neighbours in a push that name the same group. The same name further on, or in another push,
 * is another group, so that a group can never wait for the rest of itself.
 */
final class Groups {
    private Groups() {}

    /** The operations of a push, in their order; whoever is in no group is alone. */
    static List<List<Draft>> of(List<Draft> drafts) {
        List<List<Draft>> groups = new ArrayList<>();
        Draft before = null;
        for (Draft draft : drafts) {
            if (before == null || draft.group() == null || !Objects.equals(draft.group(), before.group())) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(draft);
            before = draft;
        }
        return groups;
    }

    /**
     * Checks that each group is done as a whole; operations alone may end as they like.
     *
     * @throws BrokenGroup otherwise
     */
    static void mustStand(List<Outcome> outcomes) {
        int from = 0;
        for (List<Draft> group : of(outcomes.stream().map(Outcome::draft).toList())) {
            List<Outcome> its = outcomes.subList(from, from + group.size());
            if (group.size() > 1 && !its.stream().allMatch(Outcome::stands)) {
                throw new BrokenGroup(its, null);
            }
            from += group.size();
        }
    }

    /**
     * What each operation of a broken group gets. Whatever broke it keeps its own verdict. If that is for a person to look at, the person
     * gets the whole group and nothing is lost; otherwise the rest waits for what broke it to be mended.
     *
     * @param outcomes as far as they are known
     */
    static List<Verdict> verdicts(List<Draft> group, List<Outcome> outcomes) {
        List<Outcome> breaking =
                outcomes.stream().filter(outcome -> !outcome.stands()).toList();
        Verdict rest = breaking.stream().allMatch(Groups::isForAPerson)
                ? Verdict.quarantined(MtlProblem.of(
                        FieldSyncProblem.GROUP_INCOMPLETE, "A person must look at another operation of its group"))
                : Verdict.blockedByGroup(ids(breaking));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            boolean breaks = i < outcomes.size() && !outcomes.get(i).stands();
            verdicts.add(breaks ? outcomes.get(i).verdict() : rest);
        }
        return verdicts;
    }

    private static boolean isForAPerson(Outcome outcome) {
        return outcome.verdict().state() == State.QUARANTINED;
    }

    private static Set<UUID> ids(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.draft().op())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
