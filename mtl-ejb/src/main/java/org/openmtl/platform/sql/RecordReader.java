package org.openmtl.platform.sql;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.JsonText;

/**
 * Reads rows into records of a type: each component comes from the column that bears its name in snake_case. A list stands for something
 * that no column holds; such a component is null.
 */
public final class RecordReader<R extends Record> {
    private static final Map<Class<?>, Type> TYPES = Map.ofEntries(
            Map.entry(UUID.class, as(UUID.class)),
            Map.entry(OffsetDateTime.class, as(OffsetDateTime.class)),
            Map.entry(LocalDate.class, as(LocalDate.class)),
            Map.entry(Boolean.class, as(Boolean.class)),
            Map.<Class<?>, Type>entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Long.class, as(Long.class)),
            Map.<Class<?>, Type>entry(long.class, ResultSet::getLong),
            Map.entry(Double.class, as(Double.class)),
            Map.<Class<?>, Type>entry(double.class, ResultSet::getDouble),
            Map.entry(BigDecimal.class, as(BigDecimal.class)),
            Map.<Class<?>, Type>entry(String.class, ResultSet::getString),
            Map.entry(JsonObject.class, text(JsonText::object)),
            Map.entry(JsonArray.class, text(JsonText::array)),
            Map.entry(JsonValue.class, text(JsonText::value)));

    private final Constructor<R> constructor;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();
    private final List<@Nullable Type> types;

    private RecordReader(Class<R> record) {
        RecordComponent[] all = record.getRecordComponents();
        Class<?>[] parameters = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = record.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        types = Arrays.stream(all).<@Nullable Type>map(RecordReader::type).toList();
        Arrays.stream(all).forEach(component -> components.put(component.getName(), component));
    }

    /** A reader of a public record type. */
    public static <R extends Record> RecordReader<R> of(Class<R> record) {
        return new RecordReader<>(record);
    }

    /** The columns to be selected, in the order in which {@link #read} expects them. */
    public String columns(String row) {
        return components.values().stream()
                .filter(component -> type(component) != null)
                .map(component -> row + "." + Field.column(component.getName()))
                .collect(Collectors.joining(", "));
    }

    /** The row as a record. */
    public R read(ResultSet row) throws SQLException {
        Object[] values = new Object[types.size()];
        int column = 0;
        for (int i = 0; i < values.length; i++) {
            Type type = types.get(i);
            if (type != null) {
                values[i] = type.read(row, ++column);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a record holds under a name. */
    public Object value(R record, String name) {
        RecordComponent component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException(name);
        }
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Type type(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            return null;
        }
        if (type.isEnum()) {
            return constant(type.asSubclass(Enum.class));
        }
        Type known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException(component + " cannot be read from a column");
        }
        return known;
    }

    private static Type as(Class<?> type) {
        return (row, column) -> row.getObject(column, type);
    }

    private static Type text(java.util.function.Function<String, Object> meaning) {
        return (row, column) -> {
            String text = row.getString(column);
            return text == null ? null : meaning.apply(text);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Type constant(Class<? extends Enum> type) {
        return text(name -> Enum.valueOf(type, name));
    }

    private interface Type {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }
}
