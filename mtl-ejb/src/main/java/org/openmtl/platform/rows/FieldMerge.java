package org.openmtl.platform.rows;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/**
 * A change made on an older version, merged field by field. A field is contested when it was changed here after the version the editor saw
 * and the two values differ; its policy decides. All others are simply taken over.
 *
 * @param values to take over
 * @param lost contested fields
 */
public record FieldMerge(Values values, List<LostField> lost) {
    private static final int LONGEST_TEXT = 10_000;

    /**
     * Merges.
     *
     * @param current values of the row
     * @param versions by column, the version that changed it last
     * @param policies of the fields
     */
    public static FieldMerge of(
            MergePatch patch, Values current, Map<String, Long> versions, Function<Field<?>, MergePolicy> policies) {
        List<LostField> lost = new ArrayList<>();
        Values taken = Values.none();
        for (Field<?> field : patch.values().fields()) {
            Object mine = patch.values().get(field);
            Object server = current.get(field);
            if (field.type().isPatchedByName()) {
                FactMerge facts = new FactMerge(patch, field, versions, policies.apply(field), lost);
                JsonObject won = facts.of((JsonObject) mine, (JsonObject) server);
                taken = won.isEmpty() ? taken : with(taken, field, won);
                continue;
            }
            if (isSame(mine, server)) {
                continue;
            }
            if (!patch.missed(version(field, server, versions))) {
                taken = with(taken, field, mine);
                continue;
            }
            MergePolicy policy = policies.apply(field);
            Object winner = winner(policy, mine, server);
            taken = isSame(winner, server) ? taken : with(taken, field, winner);
            lost.add(new LostField(field.name(), server, policy));
        }
        return new FieldMerge(taken, List.copyOf(lost));
    }

    /** A field that never changed has what the first version gave it, if it gave it anything. */
    private static long version(Field<?> field, @Nullable Object server, Map<String, Long> versions) {
        boolean isEmpty = server == null || JsonValue.EMPTY_JSON_ARRAY.equals(server);
        return versions.getOrDefault(field.column(), isEmpty ? 0L : TerritorialRow.FIRST_VERSION);
    }

    /** A change that nothing can contest. */
    public static FieldMerge of(Values values) {
        return new FieldMerge(values, List.of());
    }

    /** The same with one more field. */
    public <T> FieldMerge with(Field<T> field, @Nullable T value) {
        return new FieldMerge(values.with(field, value), lost);
    }

    /** The same without some fields, which follow one that lost. */
    public FieldMerge without(Predicate<Field<?>> followers) {
        return new FieldMerge(values.only(followers.negate()), lost);
    }

    /** Whether the field was contested and what stood here stayed. */
    public boolean isKept(Field<?> field) {
        return !values.has(field) && lost.stream().anyMatch(one -> one.name().equals(field.name()));
    }

    private static @Nullable Object winner(MergePolicy policy, @Nullable Object mine, @Nullable Object server) {
        return switch (policy) {
            case SERVER_WINS -> server;
            case LAST_WINS -> mine;
            case KEEP_BOTH -> both(mine, server);
            case MORE_RESTRICTIVE -> openness(mine) < openness(server) ? mine : server;
        };
    }

    private static @Nullable Object both(@Nullable Object mine, @Nullable Object server) {
        if (mine == null || server == null) {
            return mine == null ? server : mine;
        }
        String ours = server.toString();
        String theirs = mine.toString();
        if (ours.contains(theirs) || ours.length() + theirs.length() + 2 > LONGEST_TEXT) {
            return server;
        }
        return theirs.contains(ours) ? theirs : ours + "\n\n" + theirs;
    }

    private static int openness(@Nullable Object consent) {
        if (consent == null) {
            return 1;
        }
        return Boolean.TRUE.equals(consent) ? 2 : 0;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof OffsetDateTime moment && other instanceof OffsetDateTime same
                ? moment.isEqual(same)
                : Objects.equals(one, other);
    }

    @SuppressWarnings("unchecked")
    private static <T> Values with(Values values, Field<T> field, @Nullable Object value) {
        return values.with(field, (T) value);
    }
}
