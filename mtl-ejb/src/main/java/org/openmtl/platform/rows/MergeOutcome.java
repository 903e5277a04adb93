package org.openmtl.platform.rows;

import java.util.List;

/**
 * What came of a {@link MergePatch}. None of it is an exception: one change among many must not undo the others.
 *
 * @param state whether there was a row to change
 * @param version of the row now, 0 when it cannot be reached
 * @param changed whether anything was taken over
 * @param lost fields that two had changed
 */
public record MergeOutcome(State state, long version, boolean changed, List<LostField> lost) {
    /** Whether there was a row to change. */
    public enum State {
        MERGED,
        /** The row is archived. */
        GONE,
        /** The row is in a state that does not allow the change. */
        UNFIT,
        /** There is no such row in the actor's territory. */
        UNREACHABLE
    }

    /** Keeps the list from being changed. */
    public MergeOutcome {
        lost = List.copyOf(lost);
    }

    /** There is no such row in the actor's territory. */
    public static MergeOutcome unreachable() {
        return new MergeOutcome(State.UNREACHABLE, 0, false, List.of());
    }

    /** The row is archived. */
    public static MergeOutcome gone(long version) {
        return new MergeOutcome(State.GONE, version, false, List.of());
    }

    /** The row is in a state that does not allow the change. */
    public static MergeOutcome unfit(long version) {
        return new MergeOutcome(State.UNFIT, version, false, List.of());
    }

    /** The row is at this version now. */
    public static MergeOutcome merged(long version, FieldMerge merge) {
        return new MergeOutcome(State.MERGED, version, !merge.values().isEmpty(), merge.lost());
    }
}
