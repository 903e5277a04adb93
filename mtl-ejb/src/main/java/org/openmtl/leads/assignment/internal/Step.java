package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openmtl.platform.calendars.WorkingTime;
import org.openmtl.shared.MtlProblem;

/**
 * What happens when an answer takes its time.
 *
 * @param atPercent of the working time there is, 100 for the deadline itself
 */
record Step(int atPercent, Action action) {
    private static final int MOST_STEPS = 10;
    private static final int GREATEST = 1_000;
    private static final int WHOLE = 100;

    /** What is done. */
    enum Action {
        /** Tells those who hand leads over where the lead is. */
        NOTIFY,
        /** Gives it to somebody else by the rules. */
        REASSIGN,
        /** Puts it into the pool. */
        POOL
    }

    /**
     * The steps in the order of their time.
     *
     * @throws MtlProblem validation-failed
     */
    static List<Step> read(JsonArray steps) {
        List<Step> read = new ArrayList<>();
        for (JsonValue value : steps) {
            read.add(step(value));
        }
        boolean inOrder = true;
        for (int i = 1; i < read.size(); i++) {
            inOrder &= read.get(i - 1).atPercent() < read.get(i).atPercent();
        }
        if (!inOrder || read.size() > MOST_STEPS) {
            throw broken();
        }
        return read;
    }

    private static Step step(JsonValue value) {
        if (value instanceof JsonObject json
                && json.keySet().equals(Set.of("atPercent", "do"))
                && json.get("atPercent") instanceof JsonNumber percent
                && percent.isIntegral()
                && percent.longValue() >= 1
                && percent.longValue() <= GREATEST
                && json.get("do") instanceof JsonString action) {
            return Arrays.stream(Action.values())
                    .filter(known -> known.name().equals(action.getString()))
                    .findFirst()
                    .map(known -> new Step(percent.intValue(), known))
                    .orElseThrow(Step::broken);
        }
        throw broken();
    }

    private static MtlProblem broken() {
        return MtlProblem.invalid(
                "escalation",
                "steps",
                "must be at most " + MOST_STEPS + " objects of atPercent, from 1 to " + GREATEST
                        + " and rising, and do: one of " + Arrays.toString(Action.values()));
    }

    /** When it is due. */
    Instant at(WorkingTime time, Instant start, Instant due) {
        if (atPercent == WHOLE) {
            return due;
        }
        Duration whole = time.between(start, due);
        return time.after(start, whole.multipliedBy(atPercent).dividedBy(WHOLE));
    }
}
