package org.openmtl.shared.fields;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checked values of some fields; a field that is here with null is to be cleared, one that is not here is left alone. */
public final class Values {
    private final Map<Field<?>, @Nullable Object> values;

    private Values(Map<Field<?>, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No fields. */
    public static Values none() {
        return new Values(new LinkedHashMap<>());
    }

    /** Many values, one after the other. */
    public static Building building() {
        return new Building();
    }

    /** Values that are being put together. */
    public static final class Building {
        private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

        private Building() {}

        /** One more. */
        public <T> Building with(Field<T> field, @Nullable T value) {
            values.put(field, value);
            return this;
        }

        /** All of them. */
        public Values done() {
            return new Values(new LinkedHashMap<>(values));
        }
    }

    /** These values and one more. */
    public <T> Values with(Field<T> field, @Nullable T value) {
        return withRead(field, value);
    }

    Values withRead(Field<?> field, @Nullable Object value) {
        Map<Field<?>, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Values(more);
    }

    /** These values, those of the other in place of what stands here for the same field. */
    public Values replacedBy(Values other) {
        Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new Values(all);
    }

    static Values of(Map<Field<?>, @Nullable Object> read) {
        return new Values(new LinkedHashMap<>(read));
    }

    /** The fields that are here. */
    public Set<Field<?>> fields() {
        return values.keySet();
    }

    /** Whether the field is here, be it with null. */
    public boolean has(Field<?> field) {
        return values.containsKey(field);
    }

    /** Whether no field is here. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The field's value; null when it is not here or to be cleared. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Field<T> field) {
        return (T) values.get(field);
    }

    /** Hands the value on when the field is here. */
    public <T> void ifGiven(Field<T> field, Consumer<@Nullable T> then) {
        if (has(field)) {
            then.accept(get(field));
        }
    }

    /** Only the fields that the condition holds for. */
    public Values only(Predicate<Field<?>> condition) {
        Map<Field<?>, @Nullable Object> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(condition.negate());
        return new Values(kept);
    }

    /** Only the fields whose value differs from the other's; a moment is the same in every offset. */
    public Values differingFrom(Values other) {
        return only(field -> !Objects.equals(comparable(values.get(field)), comparable(other.values.get(field))));
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }
}
